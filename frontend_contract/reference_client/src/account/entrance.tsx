/**
 * The way in. Whatever was begun, here or before the page was loaded anew, the server says which step waits, and that
 * step is shown.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { findLearner } from "../learner";
import { open } from "../router";
import { Loading } from "../shell/states";
import { configNow, pendingIn, sessionNow, type Answer, type Config } from "./answer";
import { back } from "./back";
import { EmailCode } from "./email_code";
import { Framed } from "./framed";
import { SecondFactor } from "./second_factor";

export interface Step { config: Config; told: (answer: Answer) => void }
interface Props { title: string; start: (step: Step) => ComponentChildren }

const load = () => Promise.all([configNow(), sessionNow()]);

export function Entrance({ title, start }: Props) {
  return (
    <Framed title={title} load={load}>
      {([config, session]) => <Steps config={config.data as Config} session={session} start={start} />}
    </Framed>
  );
}

function Steps({ config, session, start }: { config: Config; session: Answer; start: Props["start"] }) {
  const [answer, told] = useState<Answer | null>(session);
  const again = () => told(null);
  if (answer?.status === 200) return <In />;
  const factor = answer && pendingIn(answer, "mfa_authenticate");
  if (factor) return <SecondFactor types={factor.types ?? []} told={told} again={again} />;
  if (answer && pendingIn(answer, "verify_email")) return <EmailCode told={told} again={again} />;
  return <>{start({ config, told })}</>;
}

function In() {
  useEffect(() => void findLearner().then(() => open(back(), { replace: true })), []);
  return <Loading />;
}

