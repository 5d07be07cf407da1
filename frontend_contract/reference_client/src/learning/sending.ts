/** Sending rows of work in batches that the server takes. One that it takes in no company never holds up the others. */
import { Refusal } from "../api";
import type { SyncItem } from "../contract";

/** What the server takes at once, with room for what stands around the items. */
export const MOST_ITEMS = 500;
export const MOST_BYTES = 900_000;

interface Row { item: SyncItem }

/** In their order, as many at a time as may be sent together. */
export function batchesOf<Some extends Row>(rows: Some[]): Some[][] {
  const batches: Some[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const bytes = new TextEncoder().encode(JSON.stringify(row.item)).length + 1;
    if (size + bytes > MOST_BYTES || (batches.at(-1)?.length ?? 0) >= MOST_ITEMS) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(row);
    size += bytes;
  }
  return batches;
}

/**
 * Sends a batch. If the server refuses it whole, its halves are sent, and so on; `refused` is told of each row that is
 * refused alone. Whatever else goes wrong is thrown, and what was not sent by then is not.
 */
export async function deliver<Some extends Row>(
  batch: Some[], post: (rows: Some[]) => Promise<void>, refused: (row: Some) => Promise<void>,
): Promise<void> {
  try {
    return await post(batch);
  } catch (error) {
    if (!isRefusedWhole(error)) throw error;
  }
  const [only] = batch;
  if (only && batch.length === 1) return refused(only);
  const half = Math.ceil(batch.length / 2);
  await deliver(batch.slice(0, half), post, refused);
  await deliver(batch.slice(half), post, refused);
}

/** The body is not what the server can read, or too large for it or for something on the way. */
const isRefusedWhole = (error: unknown) =>
  error instanceof Refusal && (error.status === 413 || (error.status === 400 && error.problem?.code === "bad-body"));
