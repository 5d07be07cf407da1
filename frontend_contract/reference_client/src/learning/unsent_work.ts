/** The last resort: unsent work as a file, which any device can send on which the same learner is signed in. */
import { api, ask } from "../api";
import type { Receipt, ReceiptList, SyncItem, UnsentWork } from "../contract";
import { asideOf, keepSent, numberingOf, waitingOf } from "./kept_work";
import { batchesOf, deliver } from "./sending";

export type Fault = "no-such-file" | "of-another";
/** What became of a file: how many items have arrived, and of how many of these nothing came; and the others. */
export interface Outcome { arrived: number; notUsed: number; notRead: number; tryAgain: number }

const rowsOf = async (learner: string) => [...(await asideOf(learner)), ...(await waitingOf(learner))];

/** All that this learner did here and that has no receipt; null if there is nothing. */
export async function unsentWork(learner: string): Promise<UnsentWork | null> {
  const items = (await rowsOf(learner)).map((row) => row.item);
  const { device } = await numberingOf(learner);
  return items.length ? { format: 1, learner, device, saved_at: new Date().toISOString(), items } : null;
}

/** The file that a text is, or what is wrong with it. Whether the items are good is for the server to say. */
export function readFile(text: string, learner: string): UnsentWork | Fault {
  const file = parsed(text);
  const isOne = file?.format === 1 && Array.isArray(file.items) && file.items.length > 0 && typeof file.learner === "string";
  if (!isOne) return "no-such-file";
  return file.learner.toLowerCase() === learner ? file : "of-another";
}

function parsed(text: string): UnsentWork | null {
  try {
    return JSON.parse(text) as UnsentWork;
  } catch {
    return null;
  }
}

/** Sends a file, in as many parts as it takes. What arrives by it need not be sent from here any more. */
export async function sendFile(file: UnsentWork): Promise<Outcome> {
  const { items, ...head } = file;
  const outcome = { arrived: 0, notUsed: 0, notRead: 0, tryAgain: 0 };
  const post = async (rows: { item: SyncItem }[]) => {
    const answer = await ask(api.POST("/api/v1/learning/sync/file/", { body: { ...head, items: rows.map((row) => row.item) } }));
    add(outcome, answer);
    await dropArrived(file.learner.toLowerCase(), answer.receipts);
  };
  const refused = async () => void (outcome.notRead += 1);
  for (const batch of batchesOf(items.map((item) => ({ item })))) await deliver(batch, post, refused);
  return outcome;
}

function add(outcome: Outcome, { receipts }: ReceiptList): void {
  const words = receipts.filter((receipt) => receipt.code !== "try-again");
  outcome.tryAgain += receipts.length - words.length;
  outcome.arrived += words.length;
  outcome.notUsed += words.filter((receipt) => !receipt.status.startsWith("accepted")).length;
}

async function dropArrived(learner: string, receipts: Receipt[]): Promise<void> {
  const arrived = new Set(receipts.filter((receipt) => receipt.code !== "try-again").map((receipt) => receipt.id));
  await keepSent((await rowsOf(learner)).filter((row) => arrived.has(row.item.id.toLowerCase())));
}
