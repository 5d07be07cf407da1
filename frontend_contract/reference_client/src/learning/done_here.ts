/** What the learner did on this device, until the server's own word includes it. */
import { signal } from "@preact/signals";
import { along } from "../along/database";
import { isTrial } from "../trial";
import type { CourseHere, Done } from "./laid_over";
import { waitingOf } from "./kept_work";
import type { Unit } from "../contract";

interface Row extends Done { place: string; owner: string; at: number }

export const doneHere = signal<readonly Row[]>([]);

export async function loadDone(owner: string): Promise<void> {
  const rows = await along().then((database) => database.getAllFromIndex("done", "owner", owner)).catch(() => []);
  doneHere.value = rows as unknown as Row[];
}

export async function noteDone(owner: string, { key, completion }: Unit, course: CourseHere | null, fact: string): Promise<void> {
  if (isTrial) return;
  const before = doneHere.value.find((row) => row.unit === key);
  const facts = [...new Set([...(before?.facts ?? []), fact])];
  const row: Row = { place: `${owner} ${key}`, owner, unit: key, completion, facts, course: course ?? before?.course ?? null, at: Date.now() };
  doneHere.value = [...doneHere.value.filter((each) => each.unit !== key), row];
  await along().then((database) => database.put("done", row as never)).catch(() => undefined);
}

/** The server was asked at this time, when it had all that was done before; so its word includes that. */
export async function dropArrived(owner: string, asked: number): Promise<void> {
  if (doneHere.value.length === 0 || (await waitingOf(owner)).length > 0) return;
  const gone = doneHere.value.filter((row) => row.at < asked);
  doneHere.value = doneHere.value.filter((row) => row.at >= asked);
  const database = await along().catch(() => null);
  for (const row of gone) await database?.delete("done", row.place);
}
