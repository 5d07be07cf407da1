/** Answers of the accounts API: there, 401 is no failure but says what to do next. */
import { accounts, reached } from "../api";
import type { components } from "../../../generated/accounts";

type Schemas = components["schemas"];
/** What may be done next. The contract does not list every id. */
export type Flow = Omit<Schemas["Flow"], "id"> & { id: string };
export type FieldError = NonNullable<Schemas["ErrorResponse"]["errors"]>[number];
export type Config = Schemas["ConfigurationResponse"]["data"];
export type Provider = Schemas["Provider"];
export type Session = Schemas["Session"];
export type Authenticator = Schemas["AuthenticatorList"][number];

export interface Answer<Data = unknown> {
  status: number;
  data: Data | undefined;
  meta: Record<string, unknown>;
  flows: Flow[];
  errors: FieldError[];
  /** Seconds to wait, if the server said so. */
  wait: number | null;
}

interface Body { data?: { flows?: Flow[] }; meta?: Record<string, unknown>; errors?: FieldError[] }
type Asked<Data> = Promise<{ data?: { data?: Data } | object; error?: unknown; response: Response }>;

export async function answered<Data = unknown>(asked: Asked<Data>): Promise<Answer<Data>> {
  const { data, error, response } = await reached(asked);
  const body = (data ?? error ?? {}) as Body;
  return {
    status: response.status,
    data: response.ok ? (body.data as Data | undefined) : undefined,
    meta: body.meta ?? {},
    flows: body.data?.flows ?? [],
    errors: body.errors ?? [],
    wait: Number(response.headers.get("Retry-After")) || null,
  };
}

/** Every call of a page of the web client says so in its path. */
export const browser = { path: { client: "browser" } } as const;

export const configNow = () => answered<Config>(accounts.GET("/api/v1/auth/{client}/v1/config", { params: browser }));
export const sessionNow = () =>
  answered<Schemas["Authenticated"]>(accounts.GET("/api/v1/auth/{client}/v1/auth/session", { params: browser }));

/** A step, such as `verify_email`, if it has begun and waits for something. Several may wait. */
export const pendingIn = (answer: Answer, id: string) => answer.flows.find((flow) => flow.id === id && flow.is_pending);
