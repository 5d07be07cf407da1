/**
 * The way to the server for what a learner did. An item is written to this device first and sent then. When the server
 * has given its receipt, it is kept for another month: should the server be restored from a backup, it is sent again.
 * Sending again is harmless: the server knows items by their ids.
 */
import { signal } from "@preact/signals";
import { api, ask, Refusal } from "../api";
import { entry } from "../content";
import type { Receipt, ReceiptList, SyncItem } from "../contract";
import { learner } from "../learner";
import type { Waiting } from "../storage";
import { isTrial } from "../trial";
import { words } from "../words";
import { asideOf, dropOld, epochOf, keepSent, numberingOf, putWaiting, remember, sentOf, setAside, tryAgain, waitingOf } from "./kept_work";
import { dropArrived } from "./done_here";
import { batchesOf, deliver } from "./sending";
import { inOneWindow, onSentElsewhere, tellOthers } from "./windows";
import { knownSince, takeStanding } from "./standing";

type Unsent = SyncItem extends infer Item ? (Item extends SyncItem ? Omit<Item, "id"> : never) : never;

/** How many items wait for the server. */
export const waiting = signal(0);
/** How many the server takes in no company; they are kept here. */
export const aside = signal(0);
/** Whether the last try to send found no server. */
export const cutOff = signal(false);

const PATIENCE = 15_000;
/** After which a line on which nothing moves is given up, and tried anew: no other window can send meanwhile. */
const MOST_SENDING = 60_000;
/** How long somebody waits for word of what they handed in. */
const MOST_WAITING = 8_000;
const listeners = new Map<string, (receipt: Receipt) => void>();
let sending: Promise<void> | null = null;
let timer = 0;

/** Keeps an item and sends it soon. Returns its id, by which `receiptOf` waits for the server's word. */
export async function put(item: Unsent, id: string = crypto.randomUUID()): Promise<string> {
  const owner = learner.value;
  if (!owner) throw new Error("Nobody is signed in.");
  if (isTrial) return untried(item.kind, id);
  await putWaiting(owner.id, { ...item, id, at: new Date().toISOString() } as SyncItem);
  waiting.value += 1;
  sendSoon(50);
  return id;
}

/** In a preview an item goes nowhere, and whoever waits for word of it is told so. */
function untried(kind: string, id: string): string {
  const reason = words.value.preview.keepsNothing;
  const said = { status: "rejected", code: null, reason, detail: null, note: null, replayed: false, result: null } as const;
  setTimeout(() => announce({ id, kind, ...said }));
  return id;
}

/** The server's word on an item, whenever it comes. */
export const receiptOf = (id: string): Promise<Receipt> => new Promise((tell) => listeners.set(id, tell));

/** The same, as soon as the server can be asked; null if it can't be reached now. */
export async function wordOn(id: string): Promise<Receipt | null> {
  const word = receiptOf(id);
  const sent = send().then(send); // one that was under way may not have taken it along
  const late = new Promise<null>((tell) => setTimeout(() => tell(null), MOST_WAITING));
  return Promise.race([word, sent.then(() => null), late]);
}

/** Sends all that waits. Resolves when all has arrived, or the server can't be reached. */
export function send(): Promise<void> {
  sending ??= inOneWindow(sendAll).finally(() => {
    sending = null;
  });
  return sending;
}

/** Sends once more what was set aside: the server may have learned to read it. */
export async function sendAside(): Promise<void> {
  if (learner.value) await tryAgain(learner.value.id);
  await send();
}

function sendSoon(milliseconds: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(send, milliseconds);
}

async function sendAll(): Promise<void> {
  const owner = learner.value?.id;
  if (!owner || isTrial) return void (waiting.value = aside.value = 0);
  const begun = Date.now();
  try {
    const rows = await waitingOf(owner);
    for (const batch of batchesOf(rows)) await deliver(batch, (some) => sendBatch(owner, some), setAside);
    if (rows.length === 0) await lookForRestore(owner);
    else await dropArrived(owner, begun);
    cutOff.value = false;
  } catch (error) {
    cutOff.value = !(error instanceof Refusal);
    sendSoon(error instanceof Refusal && error.retryAfter ? error.retryAfter * 1000 : PATIENCE);
  }
  await count(owner);
}

async function count(owner: string): Promise<void> {
  waiting.value = (await waitingOf(owner)).length;
  aside.value = (await asideOf(owner)).length;
}

/** Items that the server could not take now stay, and are sent later. */
async function sendBatch(owner: string, rows: Waiting[]): Promise<void> {
  const answer = await post(owner, rows);
  const done = rows.filter((_, index) => isWord(answer.receipts[index]));
  await keepSent(done);
  answer.receipts.filter(isWord).forEach(announce);
  if (done.length < rows.length) sendSoon(PATIENCE);
  await heed(owner, answer.epoch);
}

const isWord = (receipt: Receipt | undefined) => receipt !== undefined && receipt.code !== "try-again";

async function post(owner: string, rows: { item: SyncItem }[]): Promise<ReceiptList> {
  const { device, epoch } = await numberingOf(owner);
  const body = { items: rows.map((row) => row.item), device, since: knownSince() };
  const answer = await ask(api.POST("/api/v1/learning/sync/", { body, signal: AbortSignal.timeout(MOST_SENDING) }));
  if (epoch === null) await remember(owner, answer.epoch);
  if (answer.standing && learner.value?.id === owner) takeStanding(answer.standing);
  return answer;
}

/** If the server was restored from a backup, what has arrived in the last month is sent again. */
async function heed(owner: string, epoch: string): Promise<void> {
  const known = await epochOf(owner);
  if (known === undefined || known === epoch) return;
  let hasAll = true;
  const again = async (rows: Waiting[]) => void (hasAll = (await post(owner, rows)).receipts.every(isWord) && hasAll);
  for (const batch of batchesOf(await sentOf(owner))) await deliver(batch, again, async () => undefined);
  if (hasAll) await remember(owner, epoch);
}

/** The entry point may be an older copy, so the server is asked with something that it should have. */
async function lookForRestore(owner: string): Promise<void> {
  await dropOld();
  const seen = entry.value?.epoch;
  const [kept] = await sentOf(owner);
  if (!kept || !seen || (await epochOf(owner)) === seen) return;
  await heed(owner, (await post(owner, [kept])).epoch);
}

function announce(receipt: Receipt): void {
  if (!receipt.id) return;
  tell(receipt);
  tellOthers(receipt);
}

function tell(receipt: Receipt): void {
  listeners.get(receipt.id as string)?.(receipt);
  listeners.delete(receipt.id as string);
}

onSentElsewhere((receipt) => {
  tell(receipt);
  if (learner.value) void count(learner.value.id);
});

addEventListener("online", () => sendSoon(0));
