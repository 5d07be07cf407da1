/** Media that were taken along. Their addresses never change meaning, so what is here need not be asked for. */
import { readers, shelfOf } from "../src/along/database";
import { partOf } from "./range";

export async function keptMedia(request: Request): Promise<Response> {
  const found = await foundFor(new URL(request.url).pathname).catch(() => undefined);
  if (!found) return fetch(request);
  const range = request.headers.get("Range");
  return range ? partOf(await found.blob(), range, found.headers) : found;
}

async function foundFor(path: string): Promise<Response | undefined> {
  for (const owner of await readers()) {
    const shelf = shelfOf(owner);
    const found = (await caches.has(shelf)) && (await (await caches.open(shelf)).match(path, { ignoreVary: true }));
    if (found) return found;
  }
  return undefined;
}
