import { expect, test } from "vitest";
import type { PackManifest } from "../src/contract";
import { news, piecesFor, sizeOf, unneeded, wanted } from "../src/along/plan";

const part = (url: string, role: string, sha256 = "a") => ({ url, role, sha256, bytes: 10, media_type: "x/y" });
const manifest = (documents: unknown[], files: unknown[] = []) => ({ documents, files }) as unknown as PackManifest;

const FILM = part("/media/film.mp4", "recording");
const WORDS = part("/media/film.vtt", "captions");
const PICTURE = part("/media/a.webp", "image");
const PAGE = part("/api/a/", "page");

test("documents come first", () => {
  expect(wanted(manifest([PAGE], [PICTURE]), true)).toEqual([PAGE, PICTURE]);
});

test("whoever leaves recordings out leaves their captions out, too", () => {
  expect(wanted(manifest([PAGE], [FILM, WORDS, PICTURE]), false)).toEqual([PAGE, PICTURE]);
});

test("sizes are added up", () => {
  expect(sizeOf([PAGE, PICTURE])).toBe(20);
});

test("new is what has another address or another digest", () => {
  const changed = part("/api/a/", "page", "b");
  const added = part("/api/b/", "page");

  expect(news(manifest([PAGE], [PICTURE]), manifest([changed, added], [PICTURE]), false)).toEqual([changed, added]);
});

test("where there was nothing, everything is new", () => {
  expect(news(null, manifest([PAGE]), false)).toEqual([PAGE]);
});

test("what something else needs is not deleted", () => {
  const gone = { manifest: manifest([PAGE], [PICTURE]), hasRecordings: true };
  const staying = { manifest: manifest([PAGE]), hasRecordings: true };

  expect(unneeded([gone], [staying])).toEqual(["/media/a.webp"]);
});

test("recordings that are no longer wanted are deleted", () => {
  const pack = manifest([PAGE], [FILM]);

  expect(unneeded([{ manifest: pack, hasRecordings: true }], [{ manifest: pack, hasRecordings: false }])).toEqual(["/media/film.mp4"]);
});

test.each([[0, []], [4, [[0, 3]]], [5, [[0, 3], [4, 4]]], [8, [[0, 3], [4, 7]]]])("a file of %i bytes comes in pieces", (bytes, spans) => {
  expect(piecesFor(bytes, 4)).toEqual(spans);
});
