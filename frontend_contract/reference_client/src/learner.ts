/** Who is signed in. `undefined`: not known yet; `null`: nobody. */
import { signal } from "@preact/signals";
import { api, ask, Refusal } from "./api";
import type { Me } from "./contract";

export const learner = signal<Me | null | undefined>(undefined);

/** Remembered on this device, so that visitors don't wait for an answer that will be no. */
const WAS_SIGNED_IN = "was-signed-in";

export async function findLearner(): Promise<void> {
  if (!localStorage.getItem(WAS_SIGNED_IN)) learner.value = null;
  try {
    learner.value = await ask(api.GET("/api/v1/learning/me/"));
    localStorage.setItem(WAS_SIGNED_IN, "yes");
  } catch (error) {
    learner.value ??= null;
    if (error instanceof Refusal) nobodyIsSignedIn();
  }
}

export function nobodyIsSignedIn(): void {
  localStorage.removeItem(WAS_SIGNED_IN);
  learner.value = null;
}
