/** Items as this device keeps them: on their way, set aside, and, for a month, those that have arrived. */
import type { SyncItem } from "../contract";
import { opened, type Numbering, type Waiting } from "../storage";

const MONTH = 30 * 24 * 60 * 60 * 1000;

export const waitingOf = async (learner: string) => (await opened()).getAllFromIndex("outbox", "learner", learner);
export const asideOf = async (learner: string) => (await opened()).getAllFromIndex("aside", "learner", learner);
export const sentOf = async (learner: string) => (await opened()).getAllFromIndex("sent", "learner", learner);

/** How this learner's items are numbered here; from now on, if they were not yet. */
export async function numberingOf(learner: string): Promise<Numbering> {
  const change = (await opened()).transaction("numbering", "readwrite");
  const known = await change.store.get(learner);
  const numbering = known ?? { learner, device: crypto.randomUUID(), last: 0, epoch: null };
  if (!known) await change.store.add(numbering);
  await change.done;
  return numbering;
}

/** By which epoch of the server it has what was sent; undefined: nothing is known of this learner here. */
export const epochOf = async (learner: string) => (await (await opened()).get("numbering", learner))?.epoch;

/** Keeps an item, with the next number, until the server has it. */
export async function putWaiting(learner: string, item: SyncItem): Promise<void> {
  const begun = await numberingOf(learner);
  const change = (await opened()).transaction(["outbox", "numbering"], "readwrite");
  const numbering = (await change.objectStore("numbering").get(learner)) ?? begun;
  const next = { ...numbering, last: numbering.last + 1 };
  const waiting = { learner, item: { ...item, sequence: next.last } } as Waiting;
  await Promise.all([change.objectStore("numbering").put(next), change.objectStore("outbox").add(waiting), change.done]);
}

/** By which epoch of the server it has what was sent. Nothing is remembered of who has signed out meanwhile. */
export async function remember(learner: string, epoch: string): Promise<void> {
  const change = (await opened()).transaction("numbering", "readwrite");
  const known = await change.store.get(learner);
  if (known) await change.store.put({ ...known, epoch });
  await change.done;
}

/**
 * They have arrived. Nothing is kept of who has signed out meanwhile, nor of what was written on a prompt and destroyed.
 */
export async function keepSent(rows: Waiting[]): Promise<void> {
  const change = (await opened()).transaction(["outbox", "aside", "sent"], "readwrite");
  const sent = change.objectStore("sent");
  for (const row of rows) {
    const places = [change.objectStore("outbox"), change.objectStore("aside")] as const;
    const found = await Promise.all(places.map((place) => place.getKey(row.number)));
    if (found.every((key) => key === undefined)) continue;
    if (isDestroying(row.item)) await dropWritten(sent, row);
    await Promise.all([...places.map((place) => place.delete(row.number)), sent.put({ ...row, sentAt: Date.now() })]);
  }
  await change.done;
}

type Written = Extract<SyncItem, { kind: "reflection" }>;
const isDestroying = (item: SyncItem): item is Written => item.kind === "reflection" && item.text === null;

interface SentStore {
  index(name: "learner"): { getAll(learner: string): Promise<Waiting[]> };
  delete(number: number): Promise<void>;
}

async function dropWritten(sent: SentStore, { learner, number, item }: Waiting): Promise<void> {
  const { unit, block } = item as Written;
  for (const each of await sent.index("learner").getAll(learner)) {
    if (each.item.kind !== "reflection" || each.number > number) continue;
    if (each.item.unit === unit && each.item.block === block) await sent.delete(each.number);
  }
}

/** The server takes it in no company: it waits for the learner to do something about it. */
export const setAside = (row: Waiting) => move("outbox", "aside", [row]);

export const tryAgain = async (learner: string) => move("aside", "outbox", await asideOf(learner));

async function move(from: "outbox" | "aside", to: "outbox" | "aside", rows: Waiting[]): Promise<void> {
  const change = (await opened()).transaction([from, to], "readwrite");
  for (const row of rows) {
    await Promise.all([change.objectStore(from).delete(row.number), change.objectStore(to).put(row)]);
  }
  await change.done;
}

/** Whoever they belong to: nothing that has arrived stays on a device for longer than a month. */
export async function dropOld(now = Date.now()): Promise<void> {
  const change = (await opened()).transaction("sent", "readwrite");
  for (const key of await change.store.index("sentAt").getAllKeys(IDBKeyRange.upperBound(now - MONTH))) {
    await change.store.delete(key);
  }
  await change.done;
}
