/** Signing in with password, passkey, or single sign-on. */
import { accounts } from "../api";
import { place } from "../router";
import { words } from "../words";
import { answered, browser } from "./answer";
import { withBack } from "./back";
import { Entrance, type Step } from "./entrance";
import { EmailField, Form, PasswordField, toldBy } from "./form";
import { PasskeyButton } from "./passkey_button";
import { SingleSignOn } from "./single_sign_on";
import { accountWords } from "./words";

export const SignIn = () => <Entrance title={words.value.signIn} start={(step) => <Start {...step} />} />;

function Start({ config, told }: Step) {
  const t = accountWords.value;
  const send = async ({ email = "", password = "" }) => {
    const answer = await answered(accounts.POST("/api/v1/auth/{client}/v1/auth/login", { params: browser, body: { email, password } }));
    return answer.status === 200 || answer.status === 401 ? told(answer) : toldBy(answer);
  };
  const failed = place.value.query.has("error");
  return (
    <>
      {failed && <p class="error" role="alert">{t.singleSignOnFailed}</p>}
      <Form send={send} button={words.value.signIn}>
        <EmailField />
        <PasswordField />
      </Form>
      <PasskeyButton way="login" told={told} />
      <SingleSignOn providers={config.socialaccount?.providers ?? []} />
      <p class="account-links">
        <a href={withBack("/account/password/")}>{t.forgotten}</a>
        <a href={withBack("/account/sign-up/")}>{words.value.signUp}</a>
      </p>
    </>
  );
}
