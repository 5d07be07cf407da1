/** Options to pick from, with what may be known of each. */
import type { Answer } from "../contract";
import { words } from "../words";

interface Props {
  options: { id: string; text: string }[];
  kind: "radio" | "checkbox";
  name: string;
  picked: string[];
  pick: (id: string) => void;
  readOnly: boolean;
  answer: Answer | undefined;
  right: string[];
}

export function Options({ options, kind, name, picked, pick, readOnly, answer, right }: Props) {
  return (
    <ul class="options">
      {options.map((option) => (
        <li key={option.id}>
          <label class={`option ${answer ? markOf(option.id, picked, right) : ""}`}>
            <input type={kind} name={name} checked={picked.includes(option.id)} disabled={readOnly} onChange={() => pick(option.id)} />
            <span>{option.text}</span>
            {answer && right.includes(option.id) && <span class="mark">{words.value.right}</span>}
          </label>
          {answer && picked.includes(option.id) && answer.feedback.options[option.id] && <p class="option-feedback">{answer.feedback.options[option.id]}</p>}
        </li>
      ))}
    </ul>
  );
}

function markOf(id: string, picked: string[], right: string[]): string {
  if (right.includes(id)) return "is-right";
  return picked.includes(id) ? "is-wrong" : "";
}
