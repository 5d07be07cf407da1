/** Taking something along: begun, paused, gone on with, brought up to date. One window of the browser does it, the others see how far it is. */
import { signal } from "@preact/signals";
import { api, ask, Refusal, Unreachable } from "../api";
import { loadEntry } from "../content";
import type { Locale, Pack, PackedPart, PackManifest, Page } from "../contract";
import { along, VISITOR, type Taken } from "./database";
import { digestOf, isSignedBy } from "./digest";
import { Changed, fetchPart, isHere, type Errand } from "./fetching";
import { wanted } from "./plan";
import { changeTaken, onStop, ownerNow, placeOf, readTaken, saveTaken, sayStop, sweep, takenAt, tellArrived, withdraw } from "./taken";

export interface Choice { images: "small" | "full"; hasRecordings: boolean }

/** What came is not what this server made. */
export class Unsigned extends Error {}

/** Why something does not go on, by place. */
export const troubles = signal<ReadonlyMap<string, unknown>>(new Map());

const AT_ONCE = 4;
const AGAIN = 10_000;
/** When files that were still being made are asked for. */
const SOON = 60_000;
/** How often in a row something may be published while it is fetched. */
const MOST_CHANGES = 3;
const running = new Map<string, AbortController>();

onStop((place) => running.get(place)?.abort());

/** Of who is signed in now, or of visitors. */
const area = (owner: string) => `/api/v1/${owner === VISITOR ? "content" : "learning/content"}/packs/{key}/` as "/api/v1/content/packs/{key}/";

export const packOf = (key: string, locale: string, images: Choice["images"], owner = ownerNow()): Promise<Pack> =>
  ask(api.GET(area(owner), { params: { path: { key }, query: { locale: locale as Locale, images } }, cache: "no-cache" }));

/** Begins to take a page along with all below it; says whether the browser promises to keep it. */
export async function take(page: Page, choice: Choice): Promise<void> {
  void navigator.storage?.persist?.().catch(() => false);
  const owner = ownerNow();
  const { key, locale, title, path } = page;
  const fresh = { manifest: null, before: null, digest: "", isSigned: null, takenAt: null };
  await saveTaken({ place: placeOf(key, locale, owner), owner, key, locale, title, path, ...choice, state: "fetching", ...fresh });
  goOn(placeOf(key, locale, owner));
  void import("./coming_back").then((file) => file.comeBack());
}

export async function pause(place: string): Promise<void> {
  await changeTaken(place, { state: "paused" });
  sayStop(place);
}

export async function resume(place: string): Promise<void> {
  await changeTaken(place, { state: "fetching" });
  goOn(place);
}

/** Takes up whatever was under way when a window was closed or the connection lost. */
export async function resumeAll(): Promise<void> {
  for (const row of await readTaken()) if (row.state === "fetching") goOn(row.place);
}

/** In one window alone; another waits, and goes on if that one is closed. */
function goOn(place: string): void {
  if (running.has(place)) return;
  const stopping = new AbortController();
  running.set(place, stopping);
  const work = () => fetchAll(place);
  const done = navigator.locks ? navigator.locks.request(`learn-along ${place}`, work) : work();
  void done.finally(() => running.delete(place)).then(() => (stopping.signal.aborted ? resumeAll() : undefined));
}

async function fetchAll(place: string): Promise<void> {
  try {
    tell(place, null);
    for (let changes = 0; (await takenAt(place))?.state === "fetching"; changes += 1) {
      if (await fetchOnce(place, changes < MOST_CHANGES)) return;
    }
  } catch (error) {
    await trouble(place, error);
  }
}

function tell(place: string, error: unknown): void {
  troubles.value = new Map(troubles.value).set(place, error);
}

/** A lost connection, or a server that is busy, is waited for; anything else is told. */
async function trouble(place: string, error: unknown): Promise<void> {
  if (error instanceof DOMException && error.name === "AbortError") return;
  if (isGone(error)) return withdrawn(place);
  tell(place, error);
  const passes = error instanceof Unreachable || error instanceof TypeError || (error instanceof Refusal && (error.status === 429 || error.status >= 500));
  if (!passes) return void (await changeTaken(place, { state: "failed" }));
  setTimeout(() => void resumeAll(), error instanceof Refusal && error.retryAfter ? error.retryAfter * 1000 : AGAIN);
}

const isGone = (error: unknown) => error instanceof Refusal && error.status === 404;

async function withdrawn(place: string): Promise<void> {
  const row = await takenAt(place);
  if (row) await withdraw(row);
}

/** Whether all of it is here; if not, something was published meanwhile. */
async function fetchOnce(place: string, mayChange: boolean): Promise<boolean> {
  try {
    const row = await withManifest(place);
    if (!row?.manifest) return true;
    await fetchParts(row, wanted(row.manifest, row.hasRecordings));
    await finish(row);
    return true;
  } catch (error) {
    if (error instanceof Changed && mayChange) return false;
    throw error;
  }
}

/** The row with the newest manifest, which was checked. */
async function withManifest(place: string): Promise<Taken | undefined> {
  const row = await takenAt(place);
  if (!row) return undefined;
  const pack = await packOf(row.key, row.locale, row.images, row.owner);
  if (row.manifest && row.digest === pack.manifest.sha256) return row;
  const { manifest, isSigned } = await manifestOf(pack);
  const before = row.takenAt ? (row.before ?? row.manifest) : null;
  return changeTaken(place, { manifest, before, digest: pack.manifest.sha256, isSigned, title: pack.title });
}

export async function manifestOf(pack: Pack): Promise<{ manifest: PackManifest; isSigned: boolean | null }> {
  const answer = await fetch(pack.manifest.url, { credentials: "same-origin" });
  if (answer.status === 404) throw new Changed(pack.manifest.url);
  if (!answer.ok) throw new Refusal(answer.status, undefined, null);
  const content = await answer.arrayBuffer();
  if ((await digestOf(content)) !== pack.manifest.sha256) throw new Changed(pack.manifest.url);
  const { signing_keys: keys } = await rememberedEntry();
  const isSigned = await isSignedBy(keys[pack.signature.key], pack.signature.value, content);
  if (isSigned === false) throw new Unsigned();
  return { manifest: JSON.parse(new TextDecoder().decode(content)) as PackManifest, isSigned };
}

/** The page can't open without it. */
async function rememberedEntry() {
  const entry = await loadEntry();
  await (await along()).put("known", entry as never, "entry");
  return entry;
}

/** Some at a time; what is here already is passed over. */
async function fetchParts(row: Taken, parts: PackedPart[]): Promise<void> {
  const signal = running.get(row.place)?.signal ?? AbortSignal.abort();
  const toDo = [...parts];
  let bytes = 0;
  const came = (more: number) => tellArrived(row.place, (bytes += more));
  const errand: Errand = { owner: row.owner, signal, came, still: () => stillWanted(row) };
  const worker = async () => {
    for (let part = toDo.shift(); part; part = toDo.shift()) {
      signal.throwIfAborted();
      if (await isHere(row.owner, part)) came(part.bytes);
      else await fetchPart(part, errand);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => worker().catch(stop)));
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;

  function stop(error: unknown): never {
    toDo.length = 0; // whoever fetches with this one stops, too
    throw error;
  }
}

/** Whoever signs out must not find that a download had gone on behind them. */
async function stillWanted(row: Taken): Promise<void> {
  if (await takenAt(row.place)) return;
  await sweep(row.owner, [row]);
  throw new DOMException("It was removed.", "AbortError");
}

async function finish(row: Taken): Promise<void> {
  const now = await changeTaken(row.place, { state: "here", before: null, takenAt: new Date().toISOString() });
  if (!now) return;
  await sweep(row.owner, [row]);
  if (!now.manifest?.is_complete) setTimeout(() => void import("./coming_back").then((file) => file.lookAgain()), SOON);
}

addEventListener("online", () => void resumeAll());
