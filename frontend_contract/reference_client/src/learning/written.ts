/** What a learner wrote on a prompt: as the server has it, what waits here to be sent, and what is not saved yet. */
import { api, ask, Unreachable } from "../api";
import type { Reflection, SyncItem } from "../contract";
import { isTrial } from "../trial";
import { draftAt } from "./drafts";
import { waitingOf } from "./kept_work";

export interface Written {
  notes: Reflection[];
  /** The server could not be asked, so there may be more. */
  isCutOff: boolean;
  /** What was written last on this device and waits; null: that it be destroyed. */
  waits: string | null | undefined;
  draft: string | null;
}

export const draftPlace = (owner: string, unit: string, block: string) => `${owner} ${unit} ${block}`;

export async function writtenOn(owner: string, unit: string, block: string): Promise<Written> {
  if (isTrial) return { notes: [], isCutOff: false, waits: undefined, draft: null };
  const asked = ask(api.GET("/api/v1/learning/reflections/", { params: { query: { unit, block } } }));
  const notes = await asked.then(({ items }) => items).catch((error: unknown) => {
    if (error instanceof Unreachable) return null;
    throw error;
  });
  return { notes: notes ?? [], isCutOff: notes === null, waits: await waitingOn(owner, unit, block), draft: await draftAt(draftPlace(owner, unit, block)) };
}

type Item = Extract<SyncItem, { kind: "reflection" }>;

async function waitingOn(owner: string, unit: string, block: string): Promise<string | null | undefined> {
  const items = (await waitingOf(owner).catch(() => [])).map((row) => row.item);
  const isHere = (item: SyncItem): item is Item => item.kind === "reflection" && item.unit === unit && item.block === block;
  return items.filter(isHere).at(-1)?.text;
}

/** What stands in the field at first. */
export const textOf = ({ notes, waits, draft }: Written): string =>
  draft ?? (waits === undefined ? notes.find((note) => note.current)?.text : waits) ?? "";
