import { useEffect, useRef, useState } from "preact/hooks";
import type { components } from "../../../generated/contract";
import { words } from "../words";
import type { FieldProps, QuestionType } from "./question";

type Key = components["schemas"]["OrderingKey"];

/** Items are moved with buttons, and each move is said. */
function Field({ question, value, set, readOnly }: FieldProps<"ordering", string[]>) {
  const [told, setTold] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; button: number } | null>(null);
  useEffect(() => stayAt(list.current, moved), [moved]);
  const t = words.value;
  const order = value ?? question.items.map((item) => item.id);
  const textOf = (id: string) => question.items.find((item) => item.id === id)?.text ?? "";
  const move = (from: number, to: number) => {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
    setMoved({ id: order[from] ?? "", button: to < from ? 0 : 1 });
    setTold(t.movedTo(textOf(order[from] ?? ""), to + 1, order.length));
  };
  return (
    <>
      <ol class="ordering" ref={list}>
        {order.map((id, index) => (
          <li key={id} data-item={id}>
            <span>{textOf(id)}</span>
            {!readOnly && (
              <span class="row">
                <button type="button" class="button quiet small" disabled={index === 0} aria-label={t.moveUp(textOf(id))} onClick={() => move(index, index - 1)}>↑</button>
                <button type="button" class="button quiet small" disabled={index === order.length - 1} aria-label={t.moveDown(textOf(id))} onClick={() => move(index, index + 1)}>↓</button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && value === undefined && <button type="button" class="button quiet small" onClick={() => set(order)}>{t.orderIsRight}</button>}
      <p class="hidden" role="status">{told}</p>
    </>
  );
}

/** The keyboard stays with the item that moved, at the same button, or at the other one where that can't be used any more. */
function stayAt(list: HTMLElement | null, moved: { id: string; button: number } | null): void {
  if (!list || !moved) return;
  const buttons = list.querySelectorAll<HTMLButtonElement>(`[data-item="${moved.id}"] button`);
  const [button, other] = [buttons[moved.button], buttons[1 - moved.button]];
  (button?.disabled ? other : button)?.focus();
}

export default {
  Field,
  share: ({ right }, response) => {
    const isWhole = right.length > 1 && [...right].sort().join() === [...response].sort().join();
    const follows = (id: string, index: number) => index > 0 && right.indexOf(id) === right.indexOf(response[index - 1] ?? "") + 1;
    return isWhole ? response.filter(follows).length / (right.length - 1) : 0;
  },
  Right: ({ question, key_ }) => <ol>{key_.right.map((id) => <li>{question.items.find((item) => item.id === id)?.text}</li>)}</ol>,
} satisfies QuestionType<"ordering", string[], Key>;
