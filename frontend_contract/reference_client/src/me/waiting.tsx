/** What this device has not been able to send yet. */
import { accountWords } from "../account/words";
import { Form } from "../account/form";
import { cutOff, send, waiting } from "../learning/outbox";
import { words } from "../words";

export function WaitingCard() {
  const t = accountWords.value;
  if (waiting.value === 0) return null;
  return (
    <section class="card" aria-label={t.waitingTitle}>
      <p><strong>{words.value.sendingSome(waiting.value)}</strong></p>
      <p>{cutOff.value ? t.waitingCutOff : t.waitingHint}</p>
      <Form quiet send={send} button={t.sendNow} />
    </section>
  );
}
