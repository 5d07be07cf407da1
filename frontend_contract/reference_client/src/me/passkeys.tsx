/** Passkeys: adding, naming, removing. */
import { useState } from "preact/hooks";
import { answered, browser, type Answer, type Authenticator } from "../account/answer";
import { Field, Form, toldBy, wrong } from "../account/form";
import { createPasskey, hasPasskeys, NotDone } from "../account/passkey";
import { proven } from "../account/proof";
import { accountWords } from "../account/words";
import { accounts } from "../api";
import { dateIn, words } from "../words";

const PATH = "/api/v1/auth/{client}/v1/account/authenticators/webauthn";
type Passkey = Extract<Authenticator, { type: "webauthn" }>;
interface Props { passkeys: Passkey[]; changed: (madeCodes?: boolean) => void }

export function Passkeys({ passkeys, changed }: Props) {
  const t = accountWords.value;
  return (
    <section class="mine" aria-labelledby="passkeys">
      <h2 id="passkeys">{t.passkeys}</h2>
      <p>{hasPasskeys ? t.passkeysHint : t.passkeysNotHere}</p>
      <ul class="plain" role="list">{passkeys.map((each) => <One key={each.id} passkey={each} changed={changed} />)}</ul>
      {hasPasskeys && <Add changed={changed} isFirst={passkeys.length === 0} />}
    </section>
  );
}

/** A passkey for signing in without the password. */
const optionsNow = () =>
  answered<{ creation_options: unknown }>(accounts.GET(PATH, { params: { ...browser, query: { passwordless: true } } }));

function Add({ changed, isFirst }: { changed: Props["changed"]; isFirst: boolean }) {
  const t = accountWords.value;
  const send = async ({ name = "" }) => {
    const options = await proven(optionsNow);
    if (!options.data) return toldBy(options);
    try {
      const credential = await createPasskey(options.data.creation_options);
      const answer = await proven(() => answered(accounts.POST(PATH, { params: browser, body: { name: name.trim(), credential } })));
      if (answer.status < 300) changed(answer.meta.recovery_codes_generated === true);
      return toldBy(answer);
    } catch (error) {
      if (error instanceof NotDone) return wrong(error.message);
      throw error;
    }
  };
  return (
    <Form quiet={!isFirst} send={send} button={t.passkeyAdd}>
      <Field name="name" label={t.passkeyName} hint={t.passkeyNameHint} autocomplete="off" isOptional />
    </Form>
  );
}

function One({ passkey, changed }: { passkey: Passkey; changed: Props["changed"] }) {
  const [isRenaming, rename] = useState(false);
  const t = accountWords.value;
  const day = dateIn(new Date(passkey.created_at * 1000).toISOString());
  const after = (act: () => Promise<Answer>) => async () => {
    const told = toldBy(await proven(act));
    if (!told) rename(false);
    if (!told) changed();
    return told;
  };
  const remove = after(() => answered(accounts.DELETE(PATH, { params: browser, body: { authenticators: [passkey.id] } })));
  const save = ({ name = "" }) => after(() => answered(accounts.PUT(PATH, { params: browser, body: { id: passkey.id, name } })))();
  return (
    <li class="card">
      <p><strong>{passkey.name}</strong> <span class="soft">{t.since(day)}</span></p>
      {isRenaming
        ? <Form send={save} button={words.value.save}><Field name="name" label={t.passkeyName} value={passkey.name} autocomplete="off" /></Form>
        : <div class="row">
            <button class="button quiet small" aria-label={t.renameOf(passkey.name)} onClick={() => rename(true)}>{t.rename}</button>
            <Form quiet send={remove} button={t.remove} label={t.removeOf(passkey.name)} />
          </div>}
    </li>
  );
}
