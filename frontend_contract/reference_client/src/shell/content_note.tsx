/** What a page or a part of it deals with, told before one reads it. */
import type { ContentNote } from "../contract";
import { words } from "../words";
import { SupportButton } from "./support";

export function ContentNoteCard({ note }: { note: ContentNote }) {
  return (
    <div role="note" class="note" aria-label={words.value.beforeYouRead}>
      <p><span class="tag">{words.value.noteIntensity[note.intensity] ?? note.intensity}</span> <strong>{note.title}</strong></p>
      {note.description && <p class="lines">{note.description}</p>}
      <SupportButton />
    </div>
  );
}
