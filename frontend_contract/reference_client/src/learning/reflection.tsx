/** A private note: saved, changed, read again and destroyed by the learner alone. Nothing of it stays on this device. */
import { useState } from "preact/hooks";
import { api, ask } from "../api";
import type { Reflection } from "../contract";
import { useResource } from "../resource";
import { Failed, Shown } from "../shell/states";
import { isTrial } from "../trial";
import { dateIn, words } from "../words";
import { put, receiptOf } from "./outbox";

interface Props { unit: string; block: string; prompt: string }

export default function ReflectionNote(props: Props) {
  const [version, setVersion] = useState(0);
  const notes = useResource(() => notesOn(props), [props.unit, props.block, version]);
  return (
    <Shown resource={notes}>
      {(all) => <Editor key={version} {...props} notes={all} changed={() => setVersion(version + 1)} />}
    </Shown>
  );
}

const notesOn = async ({ unit, block }: Props) =>
  isTrial ? [] : (await ask(api.GET("/api/v1/learning/reflections/", { params: { query: { unit, block } } }))).items;

function Editor({ unit, block, prompt, notes, changed }: Props & { notes: Reflection[]; changed: () => void }) {
  const current = notes.find((note) => note.current);
  const [text, setText] = useState(current?.text ?? "");
  const [told, setTold] = useState("");
  const [error, setError] = useState<unknown>(null);
  const t = words.value;
  const save = async () => {
    const receipt = await receiptOf(await put({ kind: "reflection", unit, block, text }));
    setTold(receipt.reason ?? t.reflectionSaved);
  };
  const destroy = async () => {
    if (!confirm(t.reflectionDestroySure)) return;
    await ask(api.DELETE("/api/v1/learning/reflections/{unit}/{block}/", { params: { path: { unit, block } } })).then(changed, setError);
  };
  return (
    <form class="stack" onSubmit={(event) => { event.preventDefault(); void save().catch(setError); }}>
      <textarea rows={5} maxLength={20000} value={text} aria-label={prompt} autocomplete="off"
        placeholder={t.reflectionPlaceholder} onInput={(event) => { setText(event.currentTarget.value); setTold(""); }} />
      {current?.problem && <p role="alert">{current.problem.detail}</p>}
      <p class="row">
        <button class="button" disabled={!text.trim() || text === current?.text}>{t.save}</button>
        {notes.length > 0 && <button type="button" class="button quiet" onClick={destroy}>{t.reflectionDestroy}</button>}
        <span role="status" class="soft">{told}</span>
      </p>
      {error !== null && <Failed error={error} />}
      <Earlier notes={notes.filter((note) => !note.current)} />
    </form>
  );
}

function Earlier({ notes }: { notes: Reflection[] }) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{words.value.reflectionEarlier}</summary>
      <ul class="plain">{notes.map((note) => <li key={note.id}><p class="soft">{dateIn(note.written_at)}</p><p class="lines">{note.text ?? note.problem?.detail}</p></li>)}</ul>
    </details>
  );
}
