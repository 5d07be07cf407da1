/** A new password for who is signed in. It ends all other sessions. */
import { answered, browser } from "../account/answer";
import { Form, PasswordField, toldBy } from "../account/form";
import { proven } from "../account/proof";
import { accountWords } from "../account/words";
import { accounts } from "../api";
import { learner } from "../learner";

export function ChangePassword({ hasOne }: { hasOne: boolean }) {
  const t = accountWords.value;
  const send = async ({ current_password, new_password = "" }: Record<string, string>) => {
    const body = { new_password, ...(hasOne ? { current_password } : {}) };
    return toldBy(await proven(() => answered(accounts.POST("/api/v1/auth/{client}/v1/account/password/change", { params: browser, body }))));
  };
  return (
    <section class="mine" aria-labelledby="change-password">
      <h2 id="change-password">{hasOne ? t.changePassword : t.choosePassword}</h2>
      <p>{t.changePasswordHint}</p>
      <Form quiet send={send} button={hasOne ? t.changePassword : t.choosePassword} done={t.passwordSet}>
        <input type="hidden" name="username" autocomplete="username" value={learner.value?.email} />
        {hasOne && <PasswordField name="current_password" />}
        <PasswordField name="new_password" isNew />
      </Form>
    </section>
  );
}
