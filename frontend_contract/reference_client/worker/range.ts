/** A part of a file, as players ask for it (RFC 9110, one range of bytes). */

/** The first and last byte that a `Range` header asks for; null: none that the file has. */
export function spanOf(range: string, size: number): [number, number] | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === "" && to === "") return null;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? [first, last] : null;
}

export function partOf(whole: Blob, range: string, headers: Headers): Response {
  const size = whole.size;
  const type = headers.get("Content-Type") ?? "application/octet-stream";
  const span = spanOf(range, size);
  if (!span) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  const [first, last] = span;
  const body = whole.slice(first, last + 1, type);
  const told = { "Content-Type": type, "Content-Range": `bytes ${first}-${last}/${size}`, "Content-Length": String(body.size), "Accept-Ranges": "bytes" };
  return new Response(body, { status: 206, headers: told });
}
