/** The code that was mailed at signing up, or at the first sign-in of who was given an account. */
import { useState } from "preact/hooks";
import { accounts } from "../api";
import { answered, browser, type Answer } from "./answer";
import { CodeField, Form, toldBy, wrong } from "./form";
import { accountWords } from "./words";

const PATH = "/api/v1/auth/{client}/v1/auth/email/verify";
export const verifyEmail = (key: string) => answered(accounts.POST(PATH, { params: browser, body: { key: key.trim() } }));

export function EmailCode({ told, again }: { told: (answer: Answer) => void; again: () => void }) {
  const [isOver, setOver] = useState(false);
  const t = accountWords.value;
  const send = async ({ key = "" }) => {
    const answer = await verifyEmail(key);
    if (answer.status === 409) return setOver(true);
    if (answer.status === 200 || answer.status === 401) return told(answer);
    return toldBy(answer);
  };
  if (isOver) return <Over again={again} />;
  return (
    <>
      <p role="status">{t.lookInMail}</p>
      <Form send={send} button={t.confirm}><CodeField name="key" label={t.codeFromMail} hint={t.codeFromMailHint} /></Form>
      <section class="account-more" aria-label={t.nothingArrived}>
        <h2>{t.nothingArrived}</h2>
        <p>{t.nothingArrivedHint}</p>
        <Form quiet send={resend} button={t.sendAgain} done={t.sentAgain} />
        <p><button class="button quiet" onClick={again}>{t.startAgain}</button></p>
      </section>
    </>
  );
}

async function resend() {
  const answer = await answered(accounts.POST("/api/v1/auth/{client}/v1/auth/email/verify/resend", { params: browser }));
  return answer.status === 403 || answer.status === 409 ? wrong(accountWords.value.noMoreCodes) : toldBy(answer);
}

export function Over({ again }: { again: () => void }) {
  const t = accountWords.value;
  return (
    <div class="card" role="alert">
      <p>{t.tooManyCodes}</p>
      <p><button class="button" onClick={again}>{t.startAgain}</button></p>
    </div>
  );
}
