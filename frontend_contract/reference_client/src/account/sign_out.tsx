/** Signing out: what waits is sent first, and then nothing of the learner stays on this device. */
import { useState } from "preact/hooks";
import { accounts } from "../api";
import { forgetHere, learner, nobodyIsSignedIn } from "../learner";
import { send } from "../learning/outbox";
import { open } from "../router";
import { Dialog } from "../shell/dialog";
import { draftsOf } from "../learning/drafts";
import { asideOf, waitingOf } from "../learning/kept_work";
import { SaveUnsent } from "../me/unsent";
import { begunOf } from "../storage";
import { language, words } from "../words";
import { answered, browser } from "./answer";
import { Form, toldBy } from "./form";
import { accountWords } from "./words";

interface Left { items: number; quizzes: number; drafts: number }

/** What would be lost with this device's memory of the learner. */
async function leftHere(owner: string): Promise<Left> {
  await send();
  const items = [...(await waitingOf(owner)), ...(await asideOf(owner))];
  return { items: items.length, quizzes: (await begunOf(owner)).length, drafts: (await draftsOf(owner)).filter((draft) => draft.text.trim()).length };
}

export function SignOut() {
  const [left, setLeft] = useState<Left | null>(null);
  const start = async () => {
    const found = await leftHere(learner.value?.id ?? "");
    if (found.items === 0 && found.quizzes === 0 && found.drafts === 0) return signOut();
    setLeft(found);
  };
  return (
    <>
      <Form quiet send={start} button={words.value.signOut} />
      {left && <Unsent left={left} close={() => setLeft(null)} />}
    </>
  );
}

function Unsent({ left, close }: { left: Left; close: () => void }) {
  const t = accountWords.value;
  return (
    <Dialog title={t.notEverythingSent} close={close}>
      {left.items > 0 && <p>{t.unsentItems(left.items)}</p>}
      {left.quizzes > 0 && <p>{t.begunQuizzes(left.quizzes)}</p>}
      {left.drafts > 0 && <p>{t.draftsOfNotes(left.drafts)}</p>}
      <p>{t.unsentChoice}</p>
      <p><button class="button" onClick={close}>{t.stay}</button></p>
      {left.items > 0 && <SaveUnsent />}
      <Form quiet send={signOut} button={t.signOutAndDelete} />
    </Dialog>
  );
}

async function signOut() {
  const owner = learner.value?.id;
  const answer = await answered(accounts.DELETE("/api/v1/auth/{client}/v1/auth/session", { params: browser }));
  if (answer.status !== 401 && answer.status !== 200) return toldBy(answer);
  if (owner) await forgetHere(owner);
  const gone = nobodyIsSignedIn();
  open(`/${language.value}/`);
  await gone;
}
