/** Erasing the account: what goes, what stays, and no way back. */
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { EmailField, Form, wrong, type Told } from "../account/form";
import { proveSomehow } from "../account/proof";
import { accountWords } from "../account/words";
import { api, ask, Refusal } from "../api";
import { wipe } from "../learner";
import { aside, send, waiting } from "../learning/outbox";
import { useArrival } from "../pages/page";
import { hrefOf, visits } from "../router";
import { language, words } from "../words";

type Kept = { title: string; why: string }[];
/** What stays of an account that has just been erased, as the server says. */
export const kept = signal<Kept | null>(null);

export function Erase() {
  const [isOpen, open] = useState(false);
  const t = accountWords.value;
  return (
    <section class="mine" aria-labelledby="erase">
      <h2 id="erase">{t.eraseTitle}</h2>
      <p>{t.eraseDeletes}</p>
      <p>{t.eraseKeeps}</p>
      {isOpen ? <Confirm /> : <p><button class="button quiet" onClick={() => open(true)}>{t.eraseOpen}</button></p>}
    </section>
  );
}

function Confirm() {
  const t = accountWords.value;
  useEffect(() => void send(), []);
  return (
    <div class="card failed">
      <p><strong>{t.eraseSure}</strong></p>
      <p>{t.eraseExportFirst}</p>
      {waiting.value + aside.value > 0 && <p>{t.eraseUnsent(waiting.value + aside.value)}</p>}
      <Form send={erase} button={t.erase}><EmailField autocomplete="off" label={t.eraseEmail} /></Form>
    </div>
  );
}

async function erase({ email = "" }): Promise<Told | null> {
  try {
    const done = await ask(api.POST("/api/v1/learning/me/erasure/", { body: { email: email.trim() } }));
    kept.value = done.kept;
    await wipe();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problem?.code === "sign-in-again" ? eraseOnceProven(email) : refusedBy(error);
  }
}

async function eraseOnceProven(email: string): Promise<Told | null> {
  return (await proveSomehow()) ? erase({ email }) : wrong(accountWords.value.needsProof);
}

function refusedBy(error: Refusal): Told {
  const isAddress = error.problem?.code === "bad-body";
  if (isAddress) return { fields: { email: accountWords.value.eraseWrongEmail }, general: "" };
  throw error;
}

export function Erased({ kept: stays }: { kept: Kept }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const since = useRef(visits.value);
  const t = accountWords.value;
  useArrival(t.erased, heading);
  useEffect(() => {
    if (visits.value !== since.current) kept.value = null;
  }, [visits.value]);
  return (
    <article class="account">
      <h1 ref={heading} tabIndex={-1}>{t.erased}</h1>
      <p>{t.erasedHint}</p>
      <h2>{t.erasedKept}</h2>
      <dl class="kept">{stays.map(({ title, why }) => <div key={title}><dt>{title}</dt><dd>{why}</dd></div>)}</dl>
      <p><a class="button" href={hrefOf(`/${language.value}/`)}>{words.value.home}</a></p>
    </article>
  );
}
