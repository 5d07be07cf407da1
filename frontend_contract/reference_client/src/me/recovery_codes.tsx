/** Codes for the day on which the phone is lost. */
import { useState } from "preact/hooks";
import { answered, browser, type Answer, type Authenticator } from "../account/answer";
import { Form, toldBy } from "../account/form";
import { proven } from "../account/proof";
import { accountWords } from "../account/words";
import { accounts } from "../api";

const PATH = "/api/v1/auth/{client}/v1/account/authenticators/recovery-codes";
type Codes = Extract<Authenticator, { type: "recovery_codes" }> & { unused_codes?: string[] };

/** `isNew`: they were made a moment ago, so this is the time to note them down. */
export function RecoveryCodes({ codes, isNew }: { codes: Authenticator | undefined; isNew: boolean }) {
  const [shown, show] = useState<string[] | null>(null);
  const t = accountWords.value;
  const left = codes?.type === "recovery_codes" ? codes.unused_code_count : 0;
  const showing = (act: () => Promise<Answer<Codes>>) => async () => {
    const answer = await proven(act);
    show(answer.data?.unused_codes ?? null);
    return toldBy(answer);
  };
  const look = showing(() => answered<Codes>(accounts.GET(PATH, { params: browser })));
  const make = showing(() => answered<Codes>(accounts.POST(PATH, { params: browser })));
  return (
    <section class="mine" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{t.recoveryCodes}</h2>
      {isNew && !shown && <p class="card" role="status"><strong>{t.recoveryCodesNew}</strong></p>}
      <p>{t.recoveryCodesHint}</p>
      {shown ? <List codes={shown} /> : <p class="soft">{t.recoveryCodesLeft(left)}</p>}
      {!shown && left > 0 && <Form quiet={!isNew} send={look} button={t.recoveryCodesShow} />}
      <Form quiet send={make} button={t.recoveryCodesMake} />
      <p class="soft">{t.recoveryCodesMakeHint}</p>
    </section>
  );
}

function List({ codes }: { codes: string[] }) {
  const t = accountWords.value;
  return (
    <div class="card printed">
      <p role="status">{t.recoveryCodesKeep}</p>
      <ul class="codes" translate={false}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <p><button class="button quiet small" onClick={() => print()}>{t.print}</button></p>
    </div>
  );
}
