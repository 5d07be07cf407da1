/** Whether what is here is still what the server has: looked up whenever one comes back. */
import { signal } from "@preact/signals";
import { Refusal } from "../api";
import type { Taken } from "./database";
import { manifestOf, packOf, resume } from "./downloads";
import { news, sizeOf } from "./plan";
import { changeTaken, sweep, taken, withdraw } from "./taken";

/** What would have to be fetched, by place. */
export const newer = signal<ReadonlyMap<string, { parts: number; bytes: number }>>(new Map());

/** Bytes that are fetched without being asked for, unless the reader saves data. */
const LITTLE = 2_000_000;
const savesData = () => Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);

export async function lookForNews(): Promise<void> {
  for (const row of taken.value ?? []) if (row.state === "here") await lookAt(row);
}

/** What can't be asked for now stays as it is. */
async function lookAt(row: Taken): Promise<void> {
  try {
    const pack = await packOf(row.key, row.locale, row.images, row.owner);
    if (pack.manifest.sha256 === row.digest) return note(row.place, null);
    const { manifest } = await manifestOf(pack);
    await dropWithdrawn(row, manifest);
    const found = news(row.manifest, manifest, row.hasRecordings);
    const bytes = sizeOf(found);
    if (bytes <= LITTLE && !savesData()) return await bringUpToDate(row.place);
    note(row.place, { parts: found.length, bytes });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) await withdraw(row);
  }
}

/** Fetches what is new; what was there stays until then. */
export async function bringUpToDate(place: string): Promise<void> {
  note(place, null);
  await resume(place);
}

function note(place: string, news: { parts: number; bytes: number } | null): void {
  const next = new Map(newer.value);
  if (news) next.set(place, news);
  else next.delete(place);
  newer.value = next;
}

/** What is not in the new manifest goes at once, whether or not the rest is fetched now. */
async function dropWithdrawn(row: Taken, now: NonNullable<Taken["manifest"]>): Promise<void> {
  if (!row.manifest) return;
  const staying = new Set([...now.documents, ...now.files].map((part) => part.url));
  const documents = row.manifest.documents.filter((part) => staying.has(part.url));
  const files = row.manifest.files.filter((part) => staying.has(part.url));
  if (!(await changeTaken(row.place, { manifest: { ...row.manifest, documents, files } }))) return;
  await sweep(row.owner, [row]);
}
