import type { components } from "../../../generated/contract";
import { accepts } from "../quiz/folding";
import { words } from "../words";
import type { FieldProps, QuestionType } from "./question";

type Key = components["schemas"]["FillGapsKey"];
type Response = Record<string, string>;

function Field({ question, value = {}, set, readOnly }: FieldProps<"fill_gaps", Response>) {
  const fill = (gap: string, text: string) => {
    const { [gap]: _, ...others } = value;
    set(text ? { ...others, [gap]: text } : others);
  };
  let number = 0;
  return (
    <p class="gaps">
      {question.parts.map(({ text, gap }) => (
        <>
          {text}
          {gap && <Gap words={question.words} number={(number += 1)} value={value[gap] ?? ""} fill={(filled) => fill(gap, filled)} readOnly={readOnly} />}
        </>
      ))}
    </p>
  );
}

/** All gaps look alike, whatever belongs there. */
function Gap({ words: choices, number, value, fill, readOnly }: { words: string[]; number: number; value: string; fill: (text: string) => void; readOnly: boolean }) {
  const label = words.value.gap(number);
  if (choices.length === 0)
    return <input class="gap" maxLength={200} aria-label={label} value={value} disabled={readOnly} autocomplete="off" onInput={(event) => fill(event.currentTarget.value)} />;
  return (
    <select class="gap" aria-label={label} value={value} disabled={readOnly} onChange={(event) => fill(event.currentTarget.value)}>
      <option value="">{words.value.choose}</option>
      {choices.map((choice) => <option>{choice}</option>)}
    </select>
  );
}

export default {
  Field,
  share: ({ accepted }, response) => {
    const gaps = Object.entries(accepted);
    return gaps.length ? gaps.filter(([gap, forms]) => accepts(forms, response[gap] ?? "")).length / gaps.length : 0;
  },
  Right: ({ question, key_ }) => (
    <p>{question.parts.map(({ text, gap }) => <>{text}{gap && <strong>{key_.accepted[gap]?.[0]}</strong>}</>)}</p>
  ),
} satisfies QuestionType<"fill_gaps", Response, Key>;
