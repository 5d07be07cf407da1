import { words } from "../../words";
import type { BlockProps } from "../block";

export default function GlossaryTerm({ block }: BlockProps<"glossary_term">) {
  const { term } = block;
  if (!term) return null;
  return (
    <dl class="term">
      <dt>{term.term}</dt>
      <dd>
        <p class="lines">{term.definition}</p>
        {term.also_called && <p class="soft">{words.value.alsoCalled(term.also_called)}</p>}
      </dd>
    </dl>
  );
}
