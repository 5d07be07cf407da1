/** The second step of signing in: a code of the authenticator app, one of the recovery codes, or a passkey. */
import { accounts } from "../api";
import { answered, browser, type Answer } from "./answer";
import { CodeField, Form, toldBy } from "./form";
import { PasskeyButton } from "./passkey_button";
import { accountWords } from "./words";

interface Props { types: string[]; told: (answer: Answer) => void; again: () => void }

export function SecondFactor({ types, told, again }: Props) {
  const t = accountWords.value;
  const send = async ({ code = "" }) => {
    const answer = await answered(
      accounts.POST("/api/v1/auth/{client}/v1/auth/2fa/authenticate", { params: browser, body: { code: code.trim() } }),
    );
    if (answer.status === 409) return again();
    return answer.status === 200 || answer.status === 401 ? told(answer) : toldBy(answer);
  };
  const hasCodes = types.includes("totp") || types.includes("recovery_codes");
  return (
    <>
      <p role="status">{t.secondStep}</p>
      {types.includes("webauthn") && <PasskeyButton way="authenticate" told={told} />}
      {hasCodes && <Form send={send} button={t.confirm}><CodeField hint={types.includes("totp") ? t.secondCodeHint : t.recoveryCodeHint} /></Form>}
      <p class="soft">{t.lostSecondFactor}</p>
      <p><button class="button quiet" onClick={again}>{t.startAgain}</button></p>
    </>
  );
}
