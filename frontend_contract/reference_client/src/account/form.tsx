/** A form that sends, waits, and shows what was wrong beside its field. */
import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import { reasonOf } from "../shell/states";
import { words } from "../words";
import type { Answer } from "./answer";
import { accountWords } from "./words";

/** What is wrong: by the names of fields, and besides. */
export interface Told { fields: Record<string, string>; general: string }
const NOTHING: Told = { fields: {}, general: "" };
const ToldContext = createContext(NOTHING);

export const wrong = (general: string): Told => ({ fields: {}, general });

/** What an answer says is wrong, or null if it is fine. Fields have the names that the API gives them. */
export function toldBy(answer: Answer): Told | null {
  if (answer.status < 300) return null;
  const fields = Object.fromEntries(answer.errors.filter((each) => each.param).map((each) => [each.param, each.message]));
  const besides = answer.errors.filter((each) => !each.param).map((each) => each.message).join(" ");
  return { fields, general: besides || (answer.errors.length ? "" : reasonFor(answer)) };
}

function reasonFor({ status, wait }: Answer): string {
  if (status === 429) return words.value.pressAgain(wait ?? 60);
  return status === 401 ? accountWords.value.needsProof : words.value.failed;
}

interface FormProps {
  send: (values: Record<string, string>) => Promise<Told | null | void>;
  button: string;
  /** Said when it has been done. */
  done?: string;
  quiet?: boolean;
  /** What the button says to who does not see what is around it. */
  label?: string;
  children?: ComponentChildren;
}

export function Form({ send, button, done, quiet, label, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState(NOTHING);
  const [state, setState] = useState<"open" | "busy" | "done">("open");
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus(), [told]);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (state === "busy" || !form.current) return;
    setState("busy");
    const next = await send(valuesOf(form.current)).catch((error) => wrong(reasonOf(error)));
    if (!next) form.current?.reset();
    setTold(next ?? NOTHING);
    setState(next ? "open" : "done");
  };
  return (
    <form ref={form} class="account-form" onSubmit={(event) => void submit(event)}>
      <ToldContext.Provider value={told}>{children}</ToldContext.Provider>
      {told.general && <p class="error" role="alert">{told.general}</p>}
      <p class="row">
        <button class={`button ${quiet ? "quiet" : ""}`} aria-label={label} aria-disabled={state === "busy"}>{button}</button>
        <span role="status" class="soft">{state === "busy" ? accountWords.value.busy : state === "done" ? done : ""}</span>
      </p>
    </form>
  );
}

const valuesOf = (form: HTMLFormElement) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "email" | "password";
  autocomplete: string;
  value?: string;
  inputmode?: "numeric" | "text" | "email";
  isOptional?: boolean;
}

export function Field({ name, label, hint, isOptional, type = "text", ...input }: FieldProps) {
  const id = useId();
  const error = useContext(ToldContext).fields[name];
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="soft" id={`${id}-hint`}>{hint}</p>}
      <TextInput id={id} name={name} type={type} required={!isOptional} spellcheck={false} autocapitalize="none"
        aria-invalid={error ? true : undefined} aria-describedby={described || undefined} {...input} />
      {error && <p class="error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}

function TextInput({ type, ...input }: { type: "text" | "email" | "password"; id: string } & Record<string, unknown>) {
  const [isShown, show] = useState(false);
  if (type !== "password") return <input {...input} type={type as "email"} />;
  return (
    <span class="password">
      <input {...input} type={(isShown ? "text" : "password") as "password"} />
      <button type="button" class="button quiet small" aria-pressed={isShown} aria-controls={input.id} onClick={() => show(!isShown)}>
        {accountWords.value.showPassword}
      </button>
    </span>
  );
}

export const EmailField = ({ autocomplete = "username", ...more }: { autocomplete?: string; value?: string; label?: string; hint?: string }) => (
  <Field name="email" type="email" inputmode="email" autocomplete={autocomplete} {...more} label={more.label ?? accountWords.value.email} />
);

export const CodeField = ({ name = "code", hint, label }: { name?: string; hint?: string; label?: string }) => (
  <Field name={name} autocomplete="one-time-code" hint={hint} label={label ?? accountWords.value.code} />
);

export const PasswordField = ({ name = "password", isNew }: { name?: string; isNew?: boolean }) => {
  const t = accountWords.value;
  return (
    <Field name={name} type="password" autocomplete={isNew ? "new-password" : "current-password"}
      label={isNew ? t.newPassword : t.password} hint={isNew ? t.passwordHint : undefined} />
  );
};
