/** Signing in, or proving who one is, with a passkey. */
import { accounts } from "../api";
import { answered, browser, type Answer } from "./answer";
import { Form, toldBy, wrong } from "./form";
import { hasPasskeys, NotDone, usePasskey } from "./passkey";
import { accountWords } from "./words";

type Way = "login" | "authenticate" | "reauthenticate";
interface Props { way: Way; told: (answer: Answer) => void }

const addressOf = <Some extends Way>(way: Some) => `/api/v1/auth/{client}/v1/auth/webauthn/${way}` as "/api/v1/auth/{client}/v1/auth/webauthn/login";

export function PasskeyButton({ way, told }: Props) {
  if (!hasPasskeys) return null;
  const send = async () => {
    const asked = await answered<{ request_options: unknown }>(accounts.GET(addressOf(way), { params: browser }));
    if (!asked.data) return toldBy(asked);
    try {
      const credential = await usePasskey(asked.data.request_options);
      const answer = await answered(accounts.POST(addressOf(way), { params: browser, body: { credential } }));
      if (answer.status >= 300 && answer.status !== 401) return wrong(toldBy(answer)?.fields.credential ?? accountWords.value.passkeyUnknown);
      told(answer);
    } catch (error) {
      if (error instanceof NotDone) return wrong(error.message);
      throw error;
    }
  };
  return <Form quiet send={send} button={way === "login" ? accountWords.value.passkeySignIn : accountWords.value.passkeyUse} />;
}
