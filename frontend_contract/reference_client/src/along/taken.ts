/** What was taken along on this device, as every window of the browser sees it. */
import { signal } from "@preact/signals";
import { learner } from "../learner";
import { noteTakesAlong } from "../reach";
import { along, piecesOf, shelfOf, VISITOR, type Taken } from "./database";
import { unneeded } from "./plan";

/** Of who is signed in, and of visitors. Undefined: not looked up yet. */
export const taken = signal<readonly Taken[] | undefined>(undefined);
/** Bytes that are here, of what is on its way. */
export const arrived = signal<ReadonlyMap<string, number>>(new Map());

type Said = { kind: "changed" } | { kind: "arrived"; place: string; bytes: number } | { kind: "stop"; place: string };

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("learn-along") : null;
const stopped = new Set<(place: string) => void>();

channel?.addEventListener("message", ({ data }: MessageEvent<Said>) => {
  if (data.kind === "changed") void readTaken();
  if (data.kind === "arrived") note(data.place, data.bytes);
  if (data.kind === "stop") stopped.forEach((each) => each(data.place));
});

export const onStop = (heard: (place: string) => void) => void stopped.add(heard);

export function sayStop(place: string): void {
  stopped.forEach((each) => each(place));
  channel?.postMessage({ kind: "stop", place } satisfies Said);
}

export function tellArrived(place: string, bytes: number): void {
  note(place, bytes);
  channel?.postMessage({ kind: "arrived", place, bytes } satisfies Said);
}

function note(place: string, bytes: number): void {
  arrived.value = new Map(arrived.value).set(place, bytes);
}

export const ownerNow = () => learner.value?.id ?? VISITOR;
export const placeOf = (key: string, locale: string, owner = ownerNow()) => `${owner} ${key} ${locale}`;

export async function readTaken(): Promise<readonly Taken[]> {
  const all = await (await along()).getAll("taken");
  noteTakesAlong(all.length > 0);
  taken.value = all.filter(({ owner }) => owner === ownerNow() || owner === VISITOR);
  return taken.value;
}

export const takenAt = async (place: string) => (await along()).get("taken", place);

export async function saveTaken(row: Taken): Promise<void> {
  await (await along()).put("taken", row);
  await tellAll();
}

/** Changes a row that is still there; gives it as it is then. */
export async function changeTaken(place: string, change: Partial<Taken>): Promise<Taken | undefined> {
  const writing = (await along()).transaction("taken", "readwrite");
  const known = await writing.store.get(place);
  const next = known && { ...known, ...change };
  if (next) await writing.store.put(next);
  await writing.done;
  await tellAll();
  return next;
}

async function tellAll(): Promise<void> {
  await readTaken();
  channel?.postMessage({ kind: "changed" } satisfies Said);
}

/** Removes it, and the files that nothing else needs. */
export async function removeTaken(place: string): Promise<void> {
  sayStop(place);
  const row = await takenAt(place);
  if (!row) return;
  await (await along()).delete("taken", place);
  await sweep(row.owner, [row]);
  await tellAll();
}

/** Titles of what was withdrawn at the server while it was here. */
export const withdrawn = signal<readonly string[]>([]);

export async function withdraw(row: Taken): Promise<void> {
  await removeTaken(row.place);
  withdrawn.value = [...withdrawn.value, row.title];
}

/** Deletes what only these rows held, such as that of a manifest before. */
export async function sweep(owner: string, rows: Taken[]): Promise<void> {
  const rest = await (await along()).getAllFromIndex("taken", "owner", owner);
  const shelf = await caches.open(shelfOf(owner));
  const held = (row: Taken) => [row.manifest, row.before].map((manifest) => ({ manifest, hasRecordings: true }));
  const wantedStill = rest.map(({ manifest, before, hasRecordings }) => [manifest, before].map((each) => ({ manifest: each, hasRecordings }))).flat();
  for (const url of unneeded(rows.flatMap(held), wantedStill)) await shelf.delete(url);
  if (rest.length === 0) await Promise.all([caches.delete(shelfOf(owner)), caches.delete(piecesOf(owner))]);
}
