/** The authenticator app: six digits that change every half minute. */
import { useState } from "preact/hooks";
import { answered, browser, type Answer, type Authenticator } from "../account/answer";
import { CodeField, Form, toldBy } from "../account/form";
import { proven } from "../account/proof";
import { accountWords } from "../account/words";
import { accounts } from "../api";
import { words } from "../words";

const PATH = "/api/v1/auth/{client}/v1/account/authenticators/totp";
interface Secret { secret: string; totp_url: string }
interface Props { app: Authenticator | undefined; changed: (madeCodes?: boolean) => void }

export function AuthenticatorApp({ app, changed }: Props) {
  const [secret, setSecret] = useState<Secret | null>(null);
  const t = accountWords.value;
  const start = async () => {
    const answer = await proven(() => answered(accounts.GET(PATH, { params: browser })));
    return isSecret(answer) ? setSecret(answer.meta as unknown as Secret) : toldBy(answer);
  };
  const remove = async () => {
    const told = toldBy(await proven(() => answered(accounts.DELETE(PATH, { params: browser }))));
    if (!told) changed();
    return told;
  };
  return (
    <section class="mine" aria-labelledby="authenticator-app">
      <h2 id="authenticator-app">{t.app}</h2>
      <p>{app ? t.appIsOn : t.appHint}</p>
      {app && <Form quiet send={remove} button={t.appRemove} />}
      {!app && !secret && <Form quiet send={start} button={t.appSetUp} />}
      {!app && secret && <SetUp secret={secret} cancel={() => setSecret(null)} changed={changed} />}
    </section>
  );
}

const isSecret = (answer: Answer) => answer.status === 404 && "secret" in answer.meta;

function SetUp({ secret, cancel, changed }: { secret: Secret; cancel: () => void; changed: Props["changed"] }) {
  const t = accountWords.value;
  const send = async ({ code = "" }) => {
    const answer = await proven(() => answered(accounts.POST(PATH, { params: browser, body: { code: code.replace(/\s/g, "") } })));
    const told = toldBy(answer);
    if (!told) changed(Boolean(answer.meta.recovery_codes_generated ?? true));
    return told;
  };
  return (
    <div class="card">
      <ol class="set-up">
        <li><p>{t.appStepKey}</p><p><code class="secret" translate={false}>{secret.secret.match(/.{1,4}/g)?.join(" ")}</code></p>
          <p class="row"><CopyButton text={secret.secret} /><a href={secret.totp_url}>{t.appOpen}</a></p></li>
        <li><p>{t.appStepCode}</p><Form send={send} button={t.appTurnOn}><CodeField /></Form></li>
      </ol>
      <p><button class="button quiet small" onClick={cancel}>{words.value.cancel}</button></p>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const t = accountWords.value;
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return <><button type="button" class="button quiet small" onClick={copy}>{t.copy}</button><span role="status" class="soft">{isCopied ? t.copied : ""}</span></>;
}
