/**
 * The way to the server for what a learner did. An item is written to this device first and sent then; it leaves the
 * device when the server has given its receipt. Sending again is harmless: the server knows items by their ids.
 */
import { signal } from "@preact/signals";
import { api, ask, Refusal } from "../api";
import type { Receipt, SyncItem } from "../contract";
import { learner } from "../learner";
import { dropWaiting, putWaiting, waitingOf, type Waiting } from "../storage";
import { isTrial } from "../trial";
import { words } from "../words";
import { refreshStanding } from "./standing";

type Unsent = SyncItem extends infer Item ? (Item extends SyncItem ? Omit<Item, "id"> : never) : never;

/** How many items wait for the server. */
export const waiting = signal(0);
/** Whether the last try to send found no server. */
export const cutOff = signal(false);

const BATCH = 100;
const PATIENCE = 15_000;
const listeners = new Map<string, (receipt: Receipt) => void>();
let sending: Promise<void> | null = null;
let timer = 0;

/** Keeps an item and sends it soon. Returns its id, by which `receiptOf` waits for the server's word. */
export async function put(item: Unsent, id: string = crypto.randomUUID()): Promise<string> {
  const owner = learner.value;
  if (!owner) throw new Error("Nobody is signed in.");
  if (isTrial) return untried(item.kind, id);
  await putWaiting({ learner: owner.id, item: { ...item, id, at: new Date().toISOString() } as SyncItem });
  waiting.value += 1;
  sendSoon(50);
  return id;
}

/** In a preview an item goes nowhere, and whoever waits for word of it is told so. */
function untried(kind: string, id: string): string {
  const reason = words.value.preview.keepsNothing;
  setTimeout(() => announce({ id, kind, status: "rejected", code: null, reason, detail: null, replayed: false, result: null }));
  return id;
}

/** The server's word on an item, whenever it comes. */
export const receiptOf = (id: string): Promise<Receipt> => new Promise((tell) => listeners.set(id, tell));

/** The same, as soon as the server can be asked; null if it can't be reached now. */
export async function wordOn(id: string): Promise<Receipt | null> {
  const word = receiptOf(id);
  await send(); // one that was under way may not have taken it along
  return Promise.race([word, send().then(() => null)]);
}

/** Sends all that waits. Resolves when all has arrived, or the server can't be reached. */
export function send(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

function sendSoon(milliseconds: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(send, milliseconds);
}

async function sendAll(): Promise<void> {
  const owner = learner.value;
  if (!owner || isTrial) return void (waiting.value = 0);
  try {
    let left = await waitingOf(owner.id);
    const anything = left.length > 0;
    while (left.length > 0 && (await sendBatch(left.slice(0, BATCH)))) left = await waitingOf(owner.id);
    waiting.value = left.length;
    cutOff.value = false;
    if (anything) await refreshStanding();
  } catch (error) {
    cutOff.value = !(error instanceof Refusal);
    sendSoon(error instanceof Refusal && error.retryAfter ? error.retryAfter * 1000 : PATIENCE);
  }
}

/** Whether anything arrived for good; items that the server could not take now stay and are sent later. */
async function sendBatch(batch: Waiting[]): Promise<boolean> {
  const items = batch.map((each) => each.item);
  const { receipts } = await ask(api.POST("/api/v1/learning/sync/", { body: { items } }));
  const done = batch.filter((_, index) => receipts[index] && receipts[index].code !== "try-again");
  await dropWaiting(done.map((each) => each.number as number));
  receipts.filter((receipt) => receipt.code !== "try-again").forEach(announce);
  if (done.length < batch.length) sendSoon(PATIENCE);
  return done.length > 0;
}

function announce(receipt: Receipt): void {
  if (!receipt.id) return;
  listeners.get(receipt.id)?.(receipt);
  listeners.delete(receipt.id);
}

addEventListener("online", () => sendSoon(0));
