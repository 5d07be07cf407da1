/** A forgotten password: a code by mail, then a new one. */
import { useState } from "preact/hooks";
import { accounts } from "../api";
import { answered, browser, pendingIn, sessionNow, type Answer } from "./answer";
import { withBack } from "./back";
import { Over } from "./email_code";
import { CodeField, EmailField, Form, PasswordField, toldBy } from "./form";
import { Framed } from "./framed";
import { accountWords } from "./words";

type Step = "ask" | "code" | "over" | "done";
const RESET = "/api/v1/auth/{client}/v1/auth/password/reset";
const isPending = (answer: Answer) => Boolean(pendingIn(answer, "password_reset_by_code"));

export function Password() {
  return (
    <Framed title={accountWords.value.forgottenTitle} load={sessionNow}>
      {(session) => <Steps first={isPending(session) ? "code" : "ask"} />}
    </Framed>
  );
}

function Steps({ first }: { first: Step }) {
  const [step, go] = useState(first);
  const again = () => go("ask");
  if (step === "over") return <Over again={again} />;
  if (step === "done") return <Done />;
  return step === "ask" ? <Ask next={() => go("code")} /> : <Reset go={go} again={again} />;
}

function Ask({ next }: { next: () => void }) {
  const t = accountWords.value;
  const send = async ({ email = "" }) => {
    const answer = await answered(accounts.POST("/api/v1/auth/{client}/v1/auth/password/request", { params: browser, body: { email } }));
    return answer.status === 200 || isPending(answer) ? next() : toldBy(answer);
  };
  return (
    <>
      <p>{t.forgottenHint}</p>
      <Form send={send} button={t.mailCode}><EmailField /></Form>
      <p class="account-links"><a href={withBack("/account/sign-in/")}>{t.backToSignIn}</a></p>
    </>
  );
}

function Reset({ go, again }: { go: (step: Step) => void; again: () => void }) {
  const t = accountWords.value;
  const send = async ({ key = "", password = "" }) => {
    const answer = await answered(accounts.POST(RESET, { params: browser, body: { key: key.trim(), password } }));
    if (answer.status === 409) return go("over");
    return answer.status === 200 || answer.status === 401 ? go("done") : toldBy(answer);
  };
  return (
    <>
      <p role="status">{t.lookInMailForReset}</p>
      <Form send={send} button={t.setPassword}>
        <CodeField name="key" label={t.codeFromMail} hint={t.codeFromMailHint} />
        <PasswordField isNew />
      </Form>
      <p class="soft">{t.resetEndsSessions}</p>
      <p><button class="button quiet" onClick={again}>{t.startAgain}</button></p>
    </>
  );
}

function Done() {
  const t = accountWords.value;
  return (
    <div class="card" role="status">
      <p><strong>{t.passwordSet}</strong></p>
      <p><a class="button" href={withBack("/account/sign-in/")}>{t.nowSignIn}</a></p>
    </div>
  );
}
