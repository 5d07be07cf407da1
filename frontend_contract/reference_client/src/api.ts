/** Asking the server. Every address and shape comes from the contract; nothing else is ever called. */
import createClient, { type Middleware } from "openapi-fetch";
import type { paths as AccountPaths } from "../../generated/accounts";
import type { paths } from "../../generated/contract";
import type { Problem } from "./contract";
import { patiently } from "./reach";

/** The server answered, and the answer is no. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly problem: Partial<Problem> | undefined, readonly retryAfter: number | null) {
    super(problem?.detail ?? String(status));
  }
}

/** The server could not be reached. */
export class Unreachable extends Error {}

const cookie = (name: string) =>
  document.cookie.split("; ").find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

export const csrfToken = () => cookie("csrftoken");

/** Known by its grant, and in a frame of another site, where there are no cookies. */
const PREVIEW = "/api/v1/preview/";

const csrf: Middleware = {
  async onRequest({ request }) {
    if (request.method === "GET" || new URL(request.url).pathname.startsWith(PREVIEW)) return;
    if (!csrfToken()) await fetch("/api/v1/auth/browser/v1/config");
    request.headers.set("X-CSRFToken", csrfToken());
  },
};

const querySerializer = { array: { style: "form", explode: false } } as const;
export const api = createClient<paths>({ credentials: "same-origin", querySerializer, fetch: patiently });
export const accounts = createClient<AccountPaths>({ credentials: "same-origin" });
api.use(csrf);
accounts.use(csrf);

type Asked<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

/** What was asked for; throws `Refusal` or `Unreachable`. */
export async function ask<Data>(asked: Asked<Data>): Promise<Data> {
  const { data, error, response } = await reached(asked);
  if (response.ok) return data as Data;
  const wait = Number(response.headers.get("Retry-After"));
  throw new Refusal(response.status, error as Partial<Problem>, wait || null);
}

/** The same, where a refusal is an answer like any other, as with accounts. */
export async function reached<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TypeError) throw new Unreachable();
    throw error;
  }
}
