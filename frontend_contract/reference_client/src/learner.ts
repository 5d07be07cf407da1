/** Who is signed in. `undefined`: not known yet; `null`: nobody. Whatever the server says about it, by any answer, is heard here. */
import { signal } from "@preact/signals";
import type { Middleware } from "openapi-fetch";
import { device } from "./kept";
import { accounts, api, ask, Refusal } from "./api";
import type { Me } from "./contract";
import { forget } from "./storage";

export const learner = signal<Me | null | undefined>(undefined);
/** Why somebody is signed out who did not ask for it. */
export const ended = signal<"session" | "erased" | null>(null);

/** Remembered on this device, so that visitors don't wait for an answer that will be no. */
const WAS_SIGNED_IN = "was-signed-in";

export async function findLearner(): Promise<void> {
  if (!device.getItem(WAS_SIGNED_IN)) learner.value = null;
  try {
    const found = await ask(api.GET("/api/v1/learning/me/"));
    const isOther = found.id !== learner.value?.id;
    learner.value = found;
    ended.value = null;
    if (isOther) device.setItem(WAS_SIGNED_IN, new Date().toISOString());
  } catch (error) {
    const isSignedOut = error instanceof Refusal && error.status === 401;
    if (isSignedOut && learner.value) ended.value = "session";
    if (isSignedOut) nobodyIsSignedIn();
    learner.value ??= null;
  }
}

export function nobodyIsSignedIn(): void {
  device.removeItem(WAS_SIGNED_IN);
  learner.value = null;
}

/** The account is no more, so nothing of it may stay here, what was not sent included. */
export async function wipe(): Promise<void> {
  const id = learner.value?.id;
  nobodyIsSignedIn();
  if (id) await forget(id);
}

const listening: Middleware = {
  async onResponse({ request, response }) {
    if (!learner.value || ![401, 410].includes(response.status)) return;
    const said = await response.clone().json().catch(() => ({}));
    const codes = [said.code, ...(said.errors ?? []).map((error: { code: string }) => error.code)];
    if (codes.includes("account-erased")) {
      ended.value = "erased";
      await wipe();
    }
    const isSignedOut = codes.includes("not-signed-in") || said.meta?.is_authenticated === false;
    if (isSignedOut && !isAboutOneself(request)) void findLearner();
  },
};

/** Asking who one is, and signing out, are dealt with by who asks. */
const isAboutOneself = ({ url, method }: Request) =>
  url.endsWith("/learning/me/") || (method === "DELETE" && url.endsWith("/auth/session"));

api.use(listening);
accounts.use(listening);

/** Signing in or out in another window of this browser holds here, too; so does what happened while this page was put away. */
addEventListener("storage", (event) => event.key === WAS_SIGNED_IN && void findLearner());
addEventListener("pageshow", (event) => event.persisted && void findLearner());
