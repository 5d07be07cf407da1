/** Proving again who one is, where the server asks for it: in a window, after which what was wanted goes on by itself. */
import { signal } from "@preact/signals";
import { accounts } from "../api";
import { Dialog } from "../shell/dialog";
import { answered, browser, sessionNow, type Answer, type Authenticator, type Flow } from "./answer";
import { CodeField, Form, PasswordField, toldBy } from "./form";
import { PasskeyButton } from "./passkey_button";
import { accountWords } from "./words";

const asked = signal<{ flows: Flow[]; settle: (isProven: boolean) => void } | null>(null);
const isProof = (flow: Flow) => flow.id === "reauthenticate" || flow.id === "mfa_reauthenticate";

/** Does something, and again once it is proven who asks, if that was missing. */
export async function proven<Data>(act: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await act();
  const flows = answer.flows.filter(isProof);
  if (answer.status !== 401 || flows.length === 0) return answer;
  return (await prove(flows)) ? act() : answer;
}

const prove = (flows: Flow[]) =>
  new Promise<boolean>((resolve) => {
    asked.value = { flows, settle: (isProven) => { asked.value = null; resolve(isProven); } };
  });

/** The same where the server asks for a proof without saying which would do. */
export async function proveSomehow(): Promise<boolean> {
  const [session, factors] = await Promise.all([
    sessionNow(),
    answered<Authenticator[]>(accounts.GET("/api/v1/auth/{client}/v1/account/authenticators", { params: browser })),
  ]);
  const types = (factors.data ?? []).map((each) => each.type);
  const flows: Flow[] = [];
  if (session.data?.user.has_usable_password) flows.push({ id: "reauthenticate" });
  if (types.length > 0) flows.push({ id: "mfa_reauthenticate", types });
  return flows.length > 0 && prove(flows);
}

export function ProofWindow() {
  const now = asked.value;
  const t = accountWords.value;
  if (!now) return null;
  const types = now.flows.find((flow) => flow.id === "mfa_reauthenticate")?.types ?? [];
  const told = () => now.settle(true);
  return (
    <Dialog title={t.proveTitle} close={() => now.settle(false)}>
      <p>{t.proveHint}</p>
      {now.flows.some((flow) => flow.id === "reauthenticate") && <ByPassword told={told} />}
      {types.some((type) => type !== "webauthn") && <ByCode told={told} />}
      {types.includes("webauthn") && <PasskeyButton way="reauthenticate" told={told} />}
    </Dialog>
  );
}

function ByPassword({ told }: { told: () => void }) {
  const send = async ({ password = "" }) => {
    const answer = await answered(accounts.POST("/api/v1/auth/{client}/v1/auth/reauthenticate", { params: browser, body: { password } }));
    return answer.status === 200 ? told() : toldBy(answer);
  };
  return <Form send={send} button={accountWords.value.goOn}><PasswordField /></Form>;
}

function ByCode({ told }: { told: () => void }) {
  const t = accountWords.value;
  const send = async ({ code = "" }) => {
    const answer = await answered(accounts.POST("/api/v1/auth/{client}/v1/auth/2fa/reauthenticate", { params: browser, body: { code: code.trim() } }));
    return answer.status === 200 ? told() : toldBy(answer);
  };
  return <Form quiet send={send} button={t.goOnWithCode}><CodeField hint={t.secondCodeHint} /></Form>;
}
