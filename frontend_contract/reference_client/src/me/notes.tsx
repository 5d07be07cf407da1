/** The learner's private notes, with a way to the page where each was written. */
import { accountWords } from "../account/words";
import { api, ask } from "../api";
import type { Reflection } from "../contract";
import { useResource } from "../resource";
import { Shown } from "../shell/states";
import { dateIn, words } from "../words";
import { allOf } from "../all_of";
import { PageTitle } from "./page_title";

const notesNow = () =>
  allOf((cursor) => ask(api.GET("/api/v1/learning/reflections/", { params: { query: { limit: 100, cursor } } })));

export function Notes() {
  const t = accountWords.value;
  const notes = useResource(notesNow, []);
  return (
    <section class="mine" aria-labelledby="my-notes">
      <h2 id="my-notes">{t.myNotes}</h2>
      <p class="seen-by">{words.value.seenBy.only_you}</p>
      <Shown resource={notes}>{(all) => <Current notes={all.filter((note) => note.current)} />}</Shown>
    </section>
  );
}

function Current({ notes }: { notes: Reflection[] }) {
  if (notes.length === 0) return <p class="empty">{accountWords.value.noNotes}</p>;
  return <ul class="plain">{notes.map((note) => <Note key={note.id} note={note} />)}</ul>;
}

const Note = ({ note }: { note: Reflection }) => (
  <li class="note-of-mine">
    <p class="soft"><PageTitle page={note.unit} block={note.block} /> · {dateIn(note.client_at ?? note.written_at)}</p>
    <p class="lines">{note.text ?? note.problem?.detail}</p>
  </li>
);
