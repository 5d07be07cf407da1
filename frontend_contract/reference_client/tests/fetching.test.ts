import { createHash } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import "fake-indexeddb/auto";
import { addressesIn, clearAll } from "./a_shelf";
import { Unreachable } from "../src/api";
import { Changed, fetchPart, isHere } from "../src/along/fetching";
import { PIECE } from "../src/along/plan";

const FILM = new Uint8Array(2.5 * PIECE).map((_, index) => index % 251);
const sha256 = createHash("sha256").update(FILM).digest("hex");
const part = { url: "/media/film.mp4", sha256, bytes: FILM.length, media_type: "video/mp4", role: "recording" as const };
const PIECES = [PIECE, PIECE, PIECE / 2];

/** How many more answers the server gives before the line is cut. */
let answers = Infinity;
let served = FILM;
let asked: (string | null)[] = [];

async function server(_url: string, init: RequestInit): Promise<Response> {
  if (answers-- <= 0) throw new TypeError("failed");
  const range = new Headers(init.headers).get("Range");
  asked.push(range);
  const [, first, last] = /bytes=(\d+)-(\d+)/.exec(range ?? "") ?? [];
  const body = first ? served.slice(Number(first), Number(last) + 1) : served;
  return new Response(body, { status: first ? 206 : 200 });
}

const errand = (came: number[] = []) => ({ owner: "visitor", signal: new AbortController().signal, came: (bytes: number) => void came.push(bytes), still: async () => {} });

beforeEach(() => {
  clearAll();
  vi.stubGlobal("fetch", server);
  answers = Infinity;
  served = FILM;
  asked = [];
});

test("a large file comes in pieces, and is kept whole", async () => {
  const came: number[] = [];
  await fetchPart(part, errand(came));

  expect(came).toEqual(PIECES);
  expect(await isHere("visitor", part)).toBe(true);
});

test("it goes on where it stopped", async () => {
  answers = 2;
  await expect(fetchPart(part, errand())).rejects.toThrow(Unreachable);
  answers = Infinity;
  asked = [];
  const came: number[] = [];
  await fetchPart(part, errand(came));

  expect(asked).toEqual([`bytes=${2 * PIECE}-${2.5 * PIECE - 1}`]);
  expect(came).toEqual(PIECES);
});

test("its pieces go once it is whole", async () => {
  await fetchPart(part, errand());

  expect(addressesIn("along-pieces visitor")).toEqual([]);
});

test("what is not what the manifest says is not kept, in pieces neither", async () => {
  served = FILM.slice().fill(7, 100, 101);
  await expect(fetchPart(part, errand())).rejects.toThrow(Changed);

  expect(await isHere("visitor", part)).toBe(false);
  expect(addressesIn("along-pieces visitor")).toEqual([]);
});

test("another version under the same address is not taken for this one", async () => {
  await fetchPart(part, errand());

  expect(await isHere("visitor", { ...part, sha256: "0".repeat(64) })).toBe(false);
});

test("one learner's copy is not another's", async () => {
  await fetchPart(part, errand());

  expect(await isHere("somebody", part)).toBe(false);
});
