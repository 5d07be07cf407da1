/** What this device keeps: items on their way to the server, and quizzes that were begun. All of it belongs to a learner. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { BlockOf, QuestionResponse, SyncItem } from "./contract";
import { isTrial } from "./trial";

/** An attempt that was begun and not handed in, with the quiz as the learner saw it. */
export interface Begun {
  /** Learner, unit and block, so that each learner has their own. */
  place: string;
  learner: string;
  attempt: string;
  quiz: BlockOf<"quiz">;
  responses: Record<string, QuestionResponse>;
  at: number;
}

export interface Waiting {
  /** Order in which items were made here. */
  number: number;
  learner: string;
  item: SyncItem;
}

/** An item that has its receipt, kept in case the server loses it again. */
export interface Sent extends Waiting {
  sentAt: number;
}

/** What this device calls itself to a learner's server, how many items it made, and by which epoch those were sent. */
export interface Numbering {
  learner: string;
  device: string;
  last: number;
  epoch: string | null;
}

interface Kept extends DBSchema {
  outbox: { key: number; value: Waiting; indexes: { learner: string } };
  aside: { key: number; value: Waiting; indexes: { learner: string } };
  sent: { key: number; value: Sent; indexes: { learner: string; sentAt: number } };
  numbering: { key: string; value: Numbering };
  begun: { key: string; value: Begun; indexes: { learner: string } };
}

let opening: Promise<IDBPDatabase<Kept>> | undefined;

/** Opened when something is first kept or looked for; a window with a newer form of it is not kept waiting. */
export const opened = () => (opening ??= openDB<Kept>("learn", 2, { upgrade, blocking: () => void close() }));

async function close(): Promise<void> {
  const database = await opening;
  opening = undefined;
  database?.close();
}

function upgrade(database: IDBPDatabase<Kept>, before: number): void {
  if (before < 1) {
    database.createObjectStore("outbox", { keyPath: "number", autoIncrement: true }).createIndex("learner", "learner");
    database.createObjectStore("begun", { keyPath: "place" }).createIndex("learner", "learner");
  }
  database.createObjectStore("aside", { keyPath: "number" }).createIndex("learner", "learner");
  const sent = database.createObjectStore("sent", { keyPath: "number" });
  sent.createIndex("learner", "learner");
  sent.createIndex("sentAt", "sentAt");
  database.createObjectStore("numbering", { keyPath: "learner" });
}

// In a preview nothing is kept.
export const putBegun = async (begun: Begun) => void (isTrial || (await (await opened()).put("begun", begun)));
export const begunAt = async (place: string) => (isTrial ? undefined : (await opened()).get("begun", place));
export const begunOf = async (learner: string) => (await opened()).getAllFromIndex("begun", "learner", learner);
export const dropBegun = async (place: string) => void (isTrial || (await (await opened()).delete("begun", place)));

/** Deletes all that this device keeps of a learner. */
export async function forget(learner: string): Promise<void> {
  const stores = ["outbox", "aside", "sent", "begun"] as const;
  const change = (await opened()).transaction([...stores, "numbering"], "readwrite");
  for (const name of stores) {
    const store = change.objectStore(name);
    for (const key of await store.index("learner").getAllKeys(learner)) await store.delete(key as never);
  }
  await change.objectStore("numbering").delete(learner);
  await change.done;
}
