/** Says so when a session or an account ended without the reader having asked for it here. */
import { ended } from "../learner";
import { words } from "../words";
import { SignInLink } from "./sign_in_link";

export function EndedNote() {
  const t = words.value;
  if (ended.value === null) return null;
  return (
    <div class="ended" role="status">
      {ended.value === "session" ? <SignInLink why={t.signedOutNote} /> : <p>{t.erasedNote}</p>}
    </div>
  );
}
