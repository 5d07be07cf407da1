import type { components } from "../../../generated/contract";
import { words } from "../words";
import { Options } from "./options";
import type { QuestionType } from "./question";

type Key = components["schemas"]["MultipleChoiceKey"];

export default {
  Field: ({ question, value = [], set, readOnly, answer, labelledBy }) => (
    <>
      <p class="soft">{words.value.pickAll}</p>
      <Options kind="checkbox" name={labelledBy} options={question.options} picked={value}
        pick={(id) => set(value.includes(id) ? value.filter((each) => each !== id) : [...value, id])}
        readOnly={readOnly} answer={answer} right={(answer?.key as Key | undefined)?.right ?? []} />
    </>
  ),
  share: ({ right }, response) => {
    const found = response.filter((id) => right.includes(id)).length;
    return right.length ? Math.max(0, (2 * found - response.length) / right.length) : 0;
  },
} satisfies QuestionType<"multiple_choice", string[], Key>;
