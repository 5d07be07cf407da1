import type { components } from "../../../generated/contract";
import { Options } from "./options";
import type { QuestionType } from "./question";

type Key = components["schemas"]["SingleChoiceKey"];

export default {
  Field: ({ question, value, set, readOnly, answer, labelledBy }) => (
    <Options kind="radio" name={labelledBy} options={question.options} picked={value === undefined ? [] : [value]} pick={set}
      readOnly={readOnly} answer={answer} right={(answer?.key as Key | undefined)?.right ?? []} />
  ),
  share: (key, response) => Number(key.right.includes(response)),
} satisfies QuestionType<"single_choice", string, Key>;
