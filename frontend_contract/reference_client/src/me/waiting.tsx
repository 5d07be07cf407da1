/** What this device has not been able to send yet. */
import { accountWords } from "../account/words";
import { Form } from "../account/form";
import { aside, cutOff, send, sendAside, waiting } from "../learning/outbox";
import { words } from "../words";
import { SaveUnsent } from "./unsent";

export function WaitingCard() {
  const t = accountWords.value;
  if (waiting.value + aside.value === 0) return null;
  return (
    <section class="card" aria-label={t.waitingTitle}>
      {waiting.value > 0 && <Soon />}
      {aside.value > 0 && <Aside />}
      <SaveUnsent />
    </section>
  );
}

function Soon() {
  const t = accountWords.value;
  return (
    <>
      <p><strong>{words.value.sendingSome(waiting.value)}</strong></p>
      <p>{cutOff.value ? t.waitingCutOff : t.waitingHint}</p>
      <Form quiet send={send} button={t.sendNow} />
    </>
  );
}

function Aside() {
  const t = accountWords.value;
  return (
    <>
      <p><strong>{t.asideSome(aside.value)}</strong></p>
      <p>{t.asideHint}</p>
      <Form quiet send={sendAside} button={t.asideAgain} />
    </>
  );
}
