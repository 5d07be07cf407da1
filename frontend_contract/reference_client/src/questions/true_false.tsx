import type { components } from "../../../generated/contract";
import { words } from "../words";
import { Options } from "./options";
import type { QuestionType } from "./question";

type Key = components["schemas"]["TrueFalseKey"];

export default {
  Field: ({ value, set, readOnly, answer, labelledBy }) => {
    const right = (answer?.key as Key | undefined)?.right;
    const options = [{ id: "true", text: words.value.true_ }, { id: "false", text: words.value.false_ }];
    return (
      <Options kind="radio" name={labelledBy} options={options} picked={value === undefined ? [] : [String(value)]}
        pick={(id) => set(id === "true")} readOnly={readOnly} answer={answer} right={right == null ? [] : [String(right)]} />
    );
  },
  share: ({ right }, response) => Number(response === right),
} satisfies QuestionType<"true_false", boolean, Key>;
