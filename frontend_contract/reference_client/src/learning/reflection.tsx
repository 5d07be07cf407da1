/** A private note: saved, changed, read again and destroyed by the learner alone. What is not saved yet is kept on this device until they sign out. */
import { useEffect, useState } from "preact/hooks";
import type { Receipt, Reflection } from "../contract";
import { learner } from "../learner";
import { useResource } from "../resource";
import { Failed, Shown } from "../shell/states";
import { isTrial } from "../trial";
import { dateIn, words } from "../words";
import { dropDraft, keepDraft } from "./drafts";
import { put, receiptOf, wordOn } from "./outbox";
import { draftPlace, textOf, writtenOn, type Written } from "./written";

interface Props { unit: string; block: string; prompt: string }

export default function ReflectionNote(props: Props) {
  const [version, setVersion] = useState(0);
  const owner = learner.value?.id ?? "";
  const written = useResource(() => writtenOn(owner, props.unit, props.block), [owner, props.unit, props.block, version]);
  return (
    <Shown resource={written}>
      {(found) => <Editor key={version} {...props} owner={owner} written={found} changed={() => setVersion(version + 1)} />}
    </Shown>
  );
}

type EditorProps = Props & { owner: string; written: Written; changed: () => void };

function Editor({ prompt, written, changed, ...where }: EditorProps) {
  const current = written.notes.find((note) => note.current);
  const [text, setText] = useState(textOf(written));
  const [saved, setSaved] = useState(written.waits === undefined ? (current?.text ?? "") : (written.waits ?? ""));
  const note = useNote(where, written);
  const t = words.value;
  const write = (now: string) => { setText(now); note.draft(now === saved ? null : now); };
  const save = () => note.send(text, t.reflectionSaved, t.onDevice).then(() => setSaved(text));
  const destroy = async () => {
    if (!confirm(t.reflectionDestroySure)) return;
    if (await note.send(null, "", t.reflectionDestroyedLater)) return changed();
    setText("");
    setSaved("");
  };
  return (
    <form class="stack" onSubmit={(event) => { event.preventDefault(); void save().catch(note.setError); }}>
      {written.isCutOff && <p class="soft">{t.reflectionCutOff}</p>}
      <textarea rows={5} maxLength={20000} value={text} aria-label={prompt} autocomplete="off"
        placeholder={t.reflectionPlaceholder} onInput={(event) => write(event.currentTarget.value)} />
      {current?.problem && <p role="alert">{current.problem.detail}</p>}
      <p class="row">
        <button class="button" disabled={!text.trim() || text === saved}>{t.save}</button>
        {(written.notes.length > 0 || saved !== "" || written.isCutOff) && <button type="button" class="button quiet" onClick={() => void destroy().catch(note.setError)}>{t.reflectionDestroy}</button>}
        <span role="status" class="soft">{text !== saved && text.trim() ? t.reflectionDraft : note.told}</span>
      </p>
      {note.error !== null && <Failed error={note.error} />}
      <Earlier notes={written.notes.filter((each) => !each.current)} />
    </form>
  );
}

/** Keeps drafts and sends versions, and says where the last one is. */
function useNote({ owner, unit, block }: { owner: string; unit: string; block: string }, { waits }: Written) {
  const t = words.value;
  const place = draftPlace(owner, unit, block);
  const [told, setTold] = useState(waits === undefined ? "" : waits === null ? t.reflectionDestroyedLater : t.onDevice);
  const [error, setError] = useState<unknown>(null);
  const draft = (text: string | null) => void (isTrial || (text === null ? dropDraft(place) : keepDraft(owner, place, text)));
  const send = async (text: string | null, arrived: string, later: string): Promise<boolean> => {
    const id = await put({ kind: "reflection", unit, block, text });
    await dropDraft(place);
    const tell = (receipt: Receipt) => setTold(receipt.reason ?? arrived);
    const receipt = isTrial ? await receiptOf(id) : await wordOn(id);
    if (receipt) tell(receipt);
    else { setTold(later); void receiptOf(id).then(tell); }
    return receipt !== null;
  };
  useEffect(() => setError(null), [told]);
  return { told, error, setError, draft, send };
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
