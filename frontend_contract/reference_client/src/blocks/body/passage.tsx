import { signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Body, type BlockProps } from "../block";
import { ContentNoteCard } from "../../shell/content_note";
import { words } from "../../words";

/** Hidden until the reader chooses; what was chosen can be changed, and is told to nobody. */
export default function Passage({ block, level }: BlockProps<"passage">) {
  const choice = useMemo(() => signal<"open" | "shown" | "skipped">("open"), [block.id]);
  const t = words.value;
  const choose = (to: typeof choice.value) => () => (choice.value = to);
  if (choice.value === "shown")
    return (
      <div class="passage">
        <Body blocks={block.blocks} level={level} />
        <button class="button quiet" onClick={choose("open")}>{t.hidePassage}</button>
      </div>
    );
  return (
    <div class="passage">
      {block.content_note && <ContentNoteCard note={block.content_note} />}
      <p class="row">
        <button class="button" onClick={choose("shown")}>{t.showPassage}</button>
        {choice.value === "open" && <button class="button quiet" onClick={choose("skipped")}>{t.skipPassage}</button>}
      </p>
      {choice.value === "skipped" && <p role="status" class="soft">{t.skipped}</p>}
    </div>
  );
}
