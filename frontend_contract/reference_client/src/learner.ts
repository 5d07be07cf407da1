/** Who is signed in. `undefined`: not known yet; `null`: nobody. Whatever the server says about it, by any answer, is heard here. */
import { signal } from "@preact/signals";
import type { Middleware } from "openapi-fetch";
import { device } from "./kept";
import { accounts, api, ask, Refusal } from "./api";
import { VISITOR } from "./along/database";
import type { Me } from "./contract";
import { clearShelves, remembered, rememberWho } from "./remembered";
import { forget } from "./storage";

export const learner = signal<Me | null | undefined>(undefined);
/** Why somebody is signed out who did not ask for it. */
export const ended = signal<"session" | "erased" | null>(null);

/** Remembered on this device, so that visitors don't wait for an answer that will be no. */
const WAS_SIGNED_IN = "was-signed-in";

/** How long the server is waited for before who was signed in last is taken to be so still. Its word counts whenever it comes. */
const PATIENCE = 3_000;

export async function findLearner(): Promise<void> {
  if (!device.getItem(WAS_SIGNED_IN)) learner.value = null;
  const timer = setTimeout(() => void goByMemory(), navigator.onLine === false ? 0 : PATIENCE);
  try {
    const found = await ask(api.GET("/api/v1/learning/me/"));
    const isOther = found.id !== learner.value?.id;
    await rememberWho(found);
    learner.value = found;
    ended.value = null;
    if (isOther) await greet(found);
  } catch (error) {
    const isSignedOut = error instanceof Refusal && error.status === 401;
    if (isSignedOut && learner.value) ended.value = "session";
    if (isSignedOut) await nobodyIsSignedIn();
    else await goByMemory();
    learner.value ??= null;
  } finally {
    clearTimeout(timer);
  }
}

/** Somebody else's copies are of no use to who has signed in now. What they did and did not send stays. */
async function greet(found: Me): Promise<void> {
  device.setItem(WAS_SIGNED_IN, new Date().toISOString());
  await clearShelves((owner) => owner !== found.id && owner !== VISITOR);
}

async function goByMemory(): Promise<void> {
  if (!device.getItem(WAS_SIGNED_IN) || learner.value) return;
  const last = await remembered();
  if (device.getItem(WAS_SIGNED_IN)) learner.value ??= last ?? undefined;
}

export async function nobodyIsSignedIn(): Promise<void> {
  device.removeItem(WAS_SIGNED_IN);
  learner.value = null;
  await rememberWho(null);
}

/** Nothing of a learner stays on this device. */
export async function forgetHere(id: string): Promise<void> {
  await clearShelves((owner) => owner === id);
  await forget(id);
}

/** The account is no more, so nothing of it may stay here, what was not sent included. */
export async function wipe(): Promise<void> {
  const id = learner.value?.id;
  await nobodyIsSignedIn();
  if (id) await forgetHere(id);
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
