import type { components } from "../../../generated/contract";
import { words } from "../words";
import type { QuestionType } from "./question";

/** Nothing here is right or wrong; afterwards it is only known that it was answered. */
export default {
  Field: ({ question, value, set, readOnly, labelledBy }) =>
    readOnly ? <p class="soft">{value === undefined ? words.value.noResponse : words.value.keptApart}</p> : (
      <div class="scale">
        <span>{question.lowest}</span>
        <span class="row">
          {[1, 2, 3, 4, 5].map((step) => (
            <label key={step}>
              <input type="radio" name={labelledBy} checked={value === step} onChange={() => set(step)} />
              <span>{step}</span>
            </label>
          ))}
        </span>
        <span>{question.highest}</span>
      </div>
    ),
  share: () => 0,
} satisfies QuestionType<"confidence_scale", number, components["schemas"]["ConfidenceScaleKey"]>;
