/** Making an account. */
import { accounts } from "../api";
import { words } from "../words";
import { answered, browser } from "./answer";
import { withBack } from "./back";
import { Entrance, type Step } from "./entrance";
import { EmailField, Form, PasswordField, toldBy } from "./form";
import { accountWords } from "./words";

export const SignUp = () => <Entrance title={words.value.signUp} start={(step) => <Start {...step} />} />;

function Start({ config, told }: Step) {
  if (!config.account.is_open_for_signup) return <Closed />;
  const t = accountWords.value;
  const send = async ({ email = "", password = "" }) => {
    const answer = await answered(accounts.POST("/api/v1/auth/{client}/v1/auth/signup", { params: browser, body: { email, password } }));
    return answer.status === 200 || answer.status === 401 ? told(answer) : toldBy(answer);
  };
  return (
    <>
      <p class="seen-by">{t.whatIsKept}</p>
      <Form send={send} button={words.value.signUp}>
        <EmailField />
        <PasswordField isNew />
      </Form>
      <p class="account-links"><a href={withBack("/account/sign-in/")}>{t.haveAccount}</a></p>
    </>
  );
}

function Closed() {
  const t = accountWords.value;
  return (
    <div class="card">
      <p><strong>{t.signUpClosed}</strong></p>
      <p>{t.signUpClosedHint}</p>
      <p><a class="button" href={withBack("/account/sign-in/")}>{words.value.signIn}</a></p>
    </div>
  );
}
