/** Unsent work, to a file and from a file. */
import { useId, useRef, useState } from "preact/hooks";
import { Form, wrong } from "../account/form";
import { accountWords } from "../account/words";
import { Refusal } from "../api";
import { learner } from "../learner";
import { aside, send, waiting } from "../learning/outbox";
import { readFile, sendFile, unsentWork, type Outcome } from "../learning/unsent_work";
import { save } from "./save";

export function UnsentWork() {
  const t = accountWords.value;
  return (
    <section class="mine" aria-labelledby="unsent">
      <h2 id="unsent">{t.unsentTitle}</h2>
      {waiting.value + aside.value === 0 ? <p>{t.unsentNone}</p> : <p>{t.unsentItems(waiting.value + aside.value)}</p>}
      <p>{t.unsentHint}</p>
      {waiting.value + aside.value > 0 && <SaveUnsent />}
      <SendFile />
    </section>
  );
}

export function SaveUnsent() {
  const t = accountWords.value;
  return <Form quiet send={saveUnsent} button={t.unsentSave} done={t.exportSaved} />;
}

async function saveUnsent() {
  const file = learner.value && (await unsentWork(learner.value.id));
  if (!file) return wrong(accountWords.value.unsentNone);
  const day = file.saved_at.slice(0, 10);
  save(new Blob([JSON.stringify(file)], { type: "application/json" }), `unsent-work-${day}.json`);
}

function SendFile() {
  const t = accountWords.value;
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const id = useId();
  const sendChosen = async () => {
    setOutcome(null);
    const chosen = input.current?.files?.[0];
    if (!chosen) return wrong(t.unsentChoose);
    const file = readFile(await chosen.text(), learner.value?.id ?? "");
    if (file === "no-such-file") return wrong(t.unsentNoSuchFile);
    if (file === "of-another") return wrong(t.unsentOfAnother);
    try {
      setOutcome(await sendFile(file));
    } catch (error) {
      if (error instanceof Refusal && error.problem?.code === "another-learner") return wrong(t.unsentOfAnother);
      throw error;
    }
    await send();
  };
  return (
    <>
      <Form quiet send={sendChosen} button={t.unsentSend}>
        <div class="field">
          <label for={id}>{t.unsentFile}</label>
          <input ref={input} id={id} type="file" accept="application/json,.json" />
        </div>
      </Form>
      <div role="status">{outcome && told(outcome).map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
    </>
  );
}

function told({ arrived, notUsed, notRead, tryAgain }: Outcome): string[] {
  const t = accountWords.value;
  const parts = [[arrived, t.unsentSent], [notUsed, t.unsentNotUsed], [notRead, t.unsentNotRead], [tryAgain, t.unsentTryAgain]] as const;
  return parts.filter(([count]) => count > 0).map(([count, words]) => words(count));
}
