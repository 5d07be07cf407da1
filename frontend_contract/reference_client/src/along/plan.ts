/** What to fetch and what to delete. Pure rules over manifests. */
import type { Pack, PackedPart, PackManifest } from "../contract";

const OF_RECORDINGS = ["recording", "captions"];
/** Files that are larger come in pieces of this size, so that a lost connection costs one piece at most. */
export const PIECE = 1_048_576;

/** The parts that somebody wants, documents first: then there is something to read soon. */
export function wanted(manifest: PackManifest, hasRecordings: boolean): PackedPart[] {
  const files = manifest.files.filter((file) => hasRecordings || !OF_RECORDINGS.includes(file.role));
  return [...manifest.documents, ...files];
}

export const sizeOf = (parts: readonly { bytes: number }[]) => parts.reduce((sum, part) => sum + part.bytes, 0);

export function recordingsIn({ bytes_by_role: sizes }: Pack): number {
  return OF_RECORDINGS.reduce((sum, role) => sum + (sizes[role] ?? 0), 0);
}

export const packSize = (pack: Pack, hasRecordings: boolean) => pack.total_bytes - (hasRecordings ? 0 : recordingsIn(pack));

/** What is in the new manifest and not in the old, by address and digest. */
export function news(before: PackManifest | null, now: PackManifest, hasRecordings: boolean): PackedPart[] {
  const known = new Set(before ? wanted(before, hasRecordings).map(nameOf) : []);
  return wanted(now, hasRecordings).filter((part) => !known.has(nameOf(part)));
}

const nameOf = ({ url, sha256 }: PackedPart) => `${sha256} ${url}`;

interface Wanting { manifest: PackManifest | null; hasRecordings: boolean }

/** Addresses of `gone` that nothing of `staying` needs. */
export function unneeded(gone: Wanting[], staying: Wanting[]): string[] {
  const still = addresses(staying);
  return [...addresses(gone)].filter((url) => !still.has(url));
}

const addresses = (all: Wanting[]) =>
  new Set(all.flatMap(({ manifest, hasRecordings }) => (manifest ? wanted(manifest, hasRecordings).map((part) => part.url) : [])));

/** First and last bytes of the pieces of a file. */
export function piecesFor(bytes: number, size = PIECE): [number, number][] {
  return Array.from({ length: Math.ceil(bytes / size) }, (_, index) => [index * size, Math.min((index + 1) * size, bytes) - 1]);
}
