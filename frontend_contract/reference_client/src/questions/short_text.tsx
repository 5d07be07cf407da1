import type { components } from "../../../generated/contract";
import { accepts } from "../quiz/folding";
import type { QuestionType } from "./question";

type Key = components["schemas"]["ShortTextKey"];

export default {
  Field: ({ value = "", set, readOnly, labelledBy }) => (
    <input class="wide" maxLength={300} aria-labelledby={labelledBy} value={value} disabled={readOnly} autocomplete="off"
      onInput={({ currentTarget }) => set((currentTarget.value || undefined) as string)} />
  ),
  share: ({ accepted }, response) => Number(accepts(accepted, response)),
  Right: ({ key_ }) => <p>{key_.accepted.join(" · ")}</p>,
} satisfies QuestionType<"short_text", string, Key>;
