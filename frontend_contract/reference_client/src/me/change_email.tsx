/** Another e-mail address, once its code was typed in. */
import { useState } from "preact/hooks";
import { answered, browser } from "../account/answer";
import { CodeField, EmailField, Form, toldBy, wrong } from "../account/form";
import { proven } from "../account/proof";
import { verifyEmail } from "../account/email_code";
import { accountWords } from "../account/words";
import { accounts } from "../api";
import { findLearner, learner } from "../learner";

type Step = "ask" | "code" | "done";

export function ChangeEmail() {
  const [step, go] = useState<Step>("ask");
  const t = accountWords.value;
  return (
    <section class="mine" aria-labelledby="change-email">
      <h2 id="change-email">{t.changeEmail}</h2>
      <p>{t.nowYouHave(learner.value?.email ?? "")}</p>
      {step === "done" && <p role="status" class="done">✓ {t.emailChanged}</p>}
      {step === "code" ? <Code go={go} /> : <Ask go={go} />}
    </section>
  );
}

function Ask({ go }: { go: (step: Step) => void }) {
  const t = accountWords.value;
  const send = async ({ email = "" }) => {
    const answer = await proven(() => answered(accounts.POST("/api/v1/auth/{client}/v1/account/email", { params: browser, body: { email } })));
    return answer.status === 200 ? go("code") : toldBy(answer);
  };
  return <Form quiet send={send} button={t.changeEmail}><EmailField autocomplete="email" label={t.newEmail} hint={t.newEmailHint} /></Form>;
}

function Code({ go }: { go: (step: Step) => void }) {
  const t = accountWords.value;
  const send = async ({ key = "" }) => {
    const answer = await proven(() => verifyEmail(key));
    if (answer.status === 409) return wrong(t.tooManyCodes);
    if (answer.status >= 300) return toldBy(answer);
    await findLearner();
    go("done");
  };
  return (
    <>
      <p role="status">{t.lookInMail}</p>
      <Form send={send} button={t.confirm}><CodeField name="key" label={t.codeFromMail} hint={t.codeFromMailHint} /></Form>
      <p><button class="button quiet small" onClick={() => go("ask")}>{t.startAgain}</button></p>
    </>
  );
}
