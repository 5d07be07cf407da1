import type { components } from "../../../generated/contract";
import { words } from "../words";
import type { QuestionType } from "./question";

type Key = components["schemas"]["MatchingKey"];

/** Each item has one list to choose from; nothing is dragged. */
export default {
  Field: ({ question, value = {}, set, readOnly, labelledBy }) => (
    <ul class="pairs">
      {question.items.map((item) => (
        <li key={item.id}>
          <label for={`${labelledBy}-${item.id}`}>{item.text}</label>
          <select id={`${labelledBy}-${item.id}`} value={value[item.id] ?? ""} disabled={readOnly} onChange={({ currentTarget }) => set(withChoice(value, item.id, currentTarget.value))}>
            <option value="">{words.value.choose}</option>
            {question.choices.map((choice) => <option value={choice.id}>{choice.text}</option>)}
          </select>
        </li>
      ))}
    </ul>
  ),
  share: ({ right }, response) => {
    const items = Object.keys(right);
    return items.length ? items.filter((item) => response[item] === right[item]).length / items.length : 0;
  },
  Right: ({ question, key_ }) => (
    <ul>
      {question.items.map((item) => (
        <li>{item.text} → {question.choices.find((choice) => choice.id === key_.right[item.id])?.text}</li>
      ))}
    </ul>
  ),
} satisfies QuestionType<"matching", Record<string, string>, Key>;

function withChoice(value: Record<string, string>, item: string, choice: string): Record<string, string> {
  const { [item]: _, ...others } = value;
  return choice ? { ...others, [item]: choice } : others;
}
