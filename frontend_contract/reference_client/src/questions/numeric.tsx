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
  const numbers = [String(response), right, tolerance].map(decimalOf);
  const places = Math.max(...numbers.map((number) => number.places));
  const [given, key, most] = numbers.map((number) => number.digits * 10n ** BigInt(places - number.places)) as [bigint, bigint, bigint];
  const off = given - key;
  return (off < 0n ? -off : off) <= most;
}

/** `-1.5e-7` is -15 with 8 places. */
function decimalOf(text: string): { digits: bigint; places: number } {
  const [number = "0", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "0", fraction = ""] = number.split(".");
  const places = fraction.length - Number(exponent);
  return places < 0 ? { digits: BigInt(whole) * 10n ** BigInt(-places), places: 0 } : { digits: BigInt(whole + fraction), places };
}
