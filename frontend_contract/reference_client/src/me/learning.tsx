/** Where the learner is, in all that they began. */
import { useEffect } from "preact/hooks";
import { SignOut } from "../account/sign_out";
import { accountWords } from "../account/words";
import { learner } from "../learner";
import { refreshStanding } from "../learning/standing";
import { Attempts } from "./attempts";
import { Courses } from "./courses";
import { Notes } from "./notes";
import { OtherUnits } from "./other_units";
import { WaitingCard } from "./waiting";

export function Learning() {
  useEffect(() => void refreshStanding(), []);
  const t = accountWords.value;
  return (
    <>
      <WaitingCard />
      <Courses />
      <OtherUnits />
      <Attempts />
      <Notes />
      <footer class="account-more">
        <p class="soft">{t.signedInAs(learner.value?.email ?? "")}</p>
        <SignOut />
      </footer>
    </>
  );
}
