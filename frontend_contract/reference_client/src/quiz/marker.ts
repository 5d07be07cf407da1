/** Who marks a quiz: the server, by way of the outbox. The preview puts another in its place, which stores nothing. */
import { createContext } from "preact";
import { api, ask, Unreachable } from "../api";
import type { AttemptReview, QuestionResponse } from "../contract";
import { learner } from "../learner";
import { put, wordOn } from "../learning/outbox";
import type { Begun } from "../storage";

export type Responses = Record<string, QuestionResponse>;
export type Started = { refused: string | null };
export type HandedIn = { review: AttemptReview } | { later: true } | { refused: string };

export interface Marker {
  /** Whether it marks this attempt; others are practice, which is marked on this device. */
  takes(begun: Begun): boolean;
  start(attempt: string, version: string): Promise<Started>;
  handIn(begun: Begun, responses: Responses, names: object): Promise<HandedIn>;
}

/** How long somebody waits to begin, where the server does not answer. */
const PATIENCE = 5_000;
const tooLong = () => new Promise<never>((_, fail) => setTimeout(() => fail(new Unreachable()), PATIENCE));

/** It has arrived, and only its mark can't be had now. */
function laterIfCutOff(error: unknown): { later: true } {
  if (error instanceof Unreachable) return { later: true };
  throw error;
}

export const learnerMarker: Marker = {
  takes: ({ quiz, learner: who }) => quiz.version !== null && who !== "" && Boolean(learner.value),

  async start(attempt, version) {
    const item = { kind: "start", attempt, version } as const;
    try {
      const asked = ask(api.POST("/api/v1/learning/sync/", { body: { items: [{ ...item, id: crypto.randomUUID() }] } }));
      const { receipts } = await Promise.race([asked, tooLong()]);
      const [receipt] = receipts;
      return { refused: receipt && !receipt.status.startsWith("accepted") ? (receipt.reason ?? "") : null };
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await put({ ...item, offline: true });
      return { refused: null };
    }
  },

  async handIn({ attempt, quiz }, responses, names) {
    const version = quiz.version as string;
    const id = await put({ kind: "submission", attempt, version, responses: responses as never, ...names });
    const receipt = await wordOn(id);
    if (!receipt) return { later: true };
    if (!receipt.status.startsWith("accepted")) return { refused: receipt.reason ?? "" };
    return reviewOf(attempt).then((review) => ({ review }), laterIfCutOff);
  },
};

export const reviewOf = (attempt: string) =>
  ask(api.GET("/api/v1/learning/attempts/{attempt}/", { params: { path: { attempt } } }));

export const MarkerContext = createContext<Marker>(learnerMarker);
