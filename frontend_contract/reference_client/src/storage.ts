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
  number?: number;
  learner: string;
  item: SyncItem;
}

interface Kept extends DBSchema {
  outbox: { key: number; value: Waiting; indexes: { learner: string } };
  begun: { key: string; value: Begun; indexes: { learner: string } };
}

let opening: Promise<IDBPDatabase<Kept>> | undefined;

/** Opened when something is first kept or looked for. */
const opened = () => (opening ??= openDB<Kept>("learn", 1, { upgrade }));

function upgrade(database: IDBPDatabase<Kept>): void {
  database.createObjectStore("outbox", { keyPath: "number", autoIncrement: true }).createIndex("learner", "learner");
  database.createObjectStore("begun", { keyPath: "place" }).createIndex("learner", "learner");
}

export const putWaiting = async (waiting: Waiting) => (await opened()).add("outbox", waiting);
export const dropWaiting = async (numbers: number[]) => {
  const change = (await opened()).transaction("outbox", "readwrite");
  await Promise.all([...numbers.map((number) => change.store.delete(number)), change.done]);
};
export const waitingOf = async (learner: string) => (await opened()).getAllFromIndex("outbox", "learner", learner);

// In a preview nothing is kept.
export const putBegun = async (begun: Begun) => void (isTrial || (await (await opened()).put("begun", begun)));
export const begunAt = async (place: string) => (isTrial ? undefined : (await opened()).get("begun", place));
export const begunOf = async (learner: string) => (await opened()).getAllFromIndex("begun", "learner", learner);
export const dropBegun = async (place: string) => void (isTrial || (await (await opened()).delete("begun", place)));

/** Deletes all that this device keeps of a learner. */
export async function forget(learner: string): Promise<void> {
  const change = (await opened()).transaction(["outbox", "begun"], "readwrite");
  for (const name of ["outbox", "begun"] as const) {
    const store = change.objectStore(name);
    for (const key of await store.index("learner").getAllKeys(learner)) await store.delete(key as never);
  }
  await change.done;
}
