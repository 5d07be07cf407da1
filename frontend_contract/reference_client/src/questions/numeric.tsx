import { useState } from "preact/hooks";
import type { components } from "../../../generated/contract";
import type { FieldProps, QuestionType } from "./question";

type Key = components["schemas"]["NumericKey"];

/** Takes a comma or a point, as people write numbers. */
function Field({ question, value, set, readOnly, labelledBy }: FieldProps<"numeric", number>) {
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const write = (written: string) => {
    setText(written);
    const number = Number(written.replace(/\s/g, "").replace(",", "."));
    set((written.trim() && Number.isFinite(number) ? number : undefined) as number);
  };
  return (
    <p class="row">
      <input class="short" inputMode="decimal" aria-labelledby={labelledBy} value={text} disabled={readOnly} onInput={(event) => write(event.currentTarget.value)} />
      {question.unit && <span>{question.unit}</span>}
    </p>
  );
}

export default {
  Field,
  share: ({ right, tolerance }, response) => Number(right !== null && isNear(response, right, tolerance)),
  Right: ({ question, key_ }) => <p>{key_.right} {question.unit}{Number(key_.tolerance) > 0 && ` (± ${key_.tolerance})`}</p>,
} satisfies QuestionType<"numeric", number, Key>;

/** As exact decimal numbers: 0.1 + 0.2 is 0.3. */
function isNear(response: number, right: string, tolerance: string): boolean {
  const places = Math.max(...[String(response), right, tolerance].map((each) => each.split(".")[1]?.length ?? 0));
  const whole = (number: string) => BigInt(Math.round(Number(`${number}e${places}`)));
  const off = whole(String(response)) - whole(right);
  return (off < 0n ? -off : off) <= whole(tolerance);
}
