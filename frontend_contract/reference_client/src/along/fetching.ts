/** Fetching one part of a pack: checked, and kept under its address. */
import { Refusal, Unreachable } from "../api";
import type { PackedPart } from "../contract";
import { piecesOf, shelfOf } from "./database";
import { digestOf } from "./digest";
import { PIECE, piecesFor } from "./plan";

/** Something was published meanwhile: the manifest is no longer that of what the server has. */
export class Changed extends Error {}

/** `still`: throws where nobody wants it any more, since it was removed or somebody signed out. */
export interface Errand { owner: string; signal: AbortSignal; came: (bytes: number) => void; still: () => Promise<void> }

const DIGEST = "X-Sha256";

export async function isHere(owner: string, part: PackedPart): Promise<boolean> {
  const found = await (await caches.open(shelfOf(owner))).match(part.url);
  return found?.headers.get(DIGEST) === part.sha256;
}

/** Throws `Changed`, `Refusal` or `Unreachable`. Tells of bytes as they come. */
export async function fetchPart(part: PackedPart, errand: Errand): Promise<void> {
  const content = part.bytes > PIECE ? await inPieces(part, errand) : await whole(part, errand);
  if ((await digestOf(await content.arrayBuffer())) !== part.sha256) {
    await dropPieces(part, errand.owner);
    throw new Changed(part.url);
  }
  const headers = { "Content-Type": part.media_type, [DIGEST]: part.sha256 };
  await (await caches.open(shelfOf(errand.owner))).put(part.url, new Response(content, { headers }));
  await errand.still();
  if (part.bytes > PIECE) await dropPieces(part, errand.owner);
}

async function whole(part: PackedPart, { signal, came }: Errand): Promise<Blob> {
  const content = await (await ask(part.url, { signal })).blob();
  came(content.size);
  return content;
}

/** The pieces that are not here yet; with those that are, the whole. */
async function inPieces(part: PackedPart, errand: Errand): Promise<Blob> {
  const pieces = await caches.open(piecesOf(errand.owner));
  const all: Blob[] = [];
  for (const span of piecesFor(part.bytes)) {
    const name = `${part.url}?piece=${part.sha256}-${span[0]}`;
    const known = await pieces.match(name);
    const piece = known ? await known.blob() : await fetchPiece(part, span, errand);
    if (!known) await pieces.put(name, new Response(piece));
    errand.came(piece.size);
    all.push(piece);
  }
  return new Blob(all, { type: part.media_type });
}

async function fetchPiece(part: PackedPart, [first, last]: [number, number], { signal }: Errand): Promise<Blob> {
  const answer = await ask(part.url, { signal, headers: { Range: `bytes=${first}-${last}` } });
  const piece = await answer.blob();
  if (answer.status === 206 && piece.size === last - first + 1) return piece;
  if (answer.status === 200 && piece.size === part.bytes) return piece.slice(first, last + 1);
  throw new Changed(part.url);
}

async function dropPieces(part: PackedPart, owner: string): Promise<void> {
  const pieces = await caches.open(piecesOf(owner));
  for (const request of await pieces.keys()) {
    if (new URL(request.url).pathname === part.url) await pieces.delete(request);
  }
}

/** The server's own answer, past what the browser's cache may still hold. */
async function ask(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { credentials: "same-origin", cache: "no-cache", ...init }).catch((error: unknown) => {
    throw error instanceof TypeError ? new Unreachable() : error;
  });
  if (answer.status === 404) throw new Changed(url);
  if (!answer.ok) throw new Refusal(answer.status, undefined, Number(answer.headers.get("Retry-After")) || null);
  return answer;
}
