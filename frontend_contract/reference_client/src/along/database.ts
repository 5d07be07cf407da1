/** What is kept for reading without a network, apart from the files themselves. The service worker opens it, too. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Me, PackManifest, Standing } from "../contract";

export type State = "fetching" | "paused" | "failed" | "here";

/** Something that was taken along, wholly or not yet. */
export interface Taken {
  /** Owner, key and language. */
  place: string;
  owner: string;
  key: string;
  locale: string;
  title: string;
  path: string;
  images: "small" | "full";
  hasRecordings: boolean;
  state: State;
  /** What it is to be, and what was there before, until that is done. */
  manifest: PackManifest | null;
  before: PackManifest | null;
  digest: string;
  /** Whether its signature was checked; null where the browser can't. */
  isSigned: boolean | null;
  /** When all of it was here. */
  takenAt: string | null;
}

/** A reflection that is being written. */
export interface Draft { place: string; owner: string; text: string }

/** The last known standing of a learner. */
export interface KnownStanding { owner: string; standing: Standing }

interface Along extends DBSchema {
  taken: { key: string; value: Taken; indexes: { owner: string } };
  known: { key: string; value: Me | Record<string, unknown> };
  standing: { key: string; value: KnownStanding };
  done: { key: string; value: { place: string; owner: string } & Record<string, unknown>; indexes: { owner: string } };
  drafts: { key: string; value: Draft; indexes: { owner: string } };
}

let opening: Promise<IDBPDatabase<Along>> | undefined;

/** A window with a newer form of it is not kept waiting. */
export const along = () =>
  (opening ??= openDB<Along>("learn-along", 1, { upgrade, terminated: () => (opening = undefined), blocking: () => void close() }));

async function close(): Promise<void> {
  const database = await opening;
  opening = undefined;
  database?.close();
}

function upgrade(database: IDBPDatabase<Along>): void {
  for (const name of ["taken", "done", "drafts"] as const) database.createObjectStore(name, { keyPath: "place" }).createIndex("owner", "owner");
  database.createObjectStore("known");
  database.createObjectStore("standing", { keyPath: "owner" });
}

/** Whose copies are whose: a learner's id, or this for whoever is not signed in. */
export const VISITOR = "visitor";

/** Where files and documents of an owner are, and pieces of those that are on their way. */
export const shelfOf = (owner: string) => `along ${owner}`;
export const piecesOf = (owner: string) => `along-pieces ${owner}`;

/** Whose copies may be read now: one's own, and what everyone may read. */
export async function readers(): Promise<string[]> {
  const who = (await (await along()).get("known", "who")) as Me | undefined;
  return who ? [who.id, VISITOR] : [VISITOR];
}
