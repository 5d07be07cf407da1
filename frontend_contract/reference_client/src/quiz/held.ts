/** Where a quiz is that was handed in without a network: on this device, or, since a moment ago, with the server. */
import { useEffect, useState } from "preact/hooks";
import { waitingOf } from "../learning/kept_work";
import { waiting } from "../learning/outbox";
import { isTrial } from "../trial";

export type Held = "unknown" | "none" | "here" | "sent";

export const isOnDevice = (held: Held) => held === "here" || held === "unknown";

export function useHeld(learner: string, version: string | null): Held {
  const [held, hold] = useState<Held>(learner && version && !isTrial ? "unknown" : "none");
  useEffect(() => {
    if (!learner || !version || isTrial) return;
    void isWaiting(learner, version).then((is) => hold((before) => (is ? "here" : before === "here" || before === "sent" ? "sent" : "none")), () => hold("none"));
  }, [learner, version, waiting.value]);
  return held;
}

const isWaiting = async (learner: string, version: string) =>
  (await waitingOf(learner)).some(({ item }) => item.kind === "submission" && item.version === version);
