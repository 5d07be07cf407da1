/** What this device remembers of who is signed in, for when the server can't be asked. */
import { along } from "./along/database";
import type { Me } from "./contract";

/** Where the browser lets nothing be kept, nothing is remembered. */
export const remembered = async (): Promise<Me | null> => {
  try {
    return ((await (await along()).get("known", "who")) as Me | undefined) ?? null;
  } catch {
    return null;
  }
};

export async function rememberWho(who: Me | null): Promise<void> {
  try {
    const database = await along();
    await (who ? database.put("known", who, "who") : database.delete("known", "who"));
  } catch {
    return;
  }
}

/** All that was taken along, drafted and done by one who signs out, or by everyone else than who signs in. */
export async function clearShelves(isWanted: (owner: string) => boolean): Promise<void> {
  try {
    await clearRows(isWanted);
    for (const name of await caches.keys()) {
      const owner = /^along(?:-pieces)? (.+)$/.exec(name)?.[1];
      if (owner && isWanted(owner)) await caches.delete(name);
    }
  } catch {
    return;
  }
}

async function clearRows(isWanted: (owner: string) => boolean): Promise<void> {
  const change = (await along()).transaction(["taken", "done", "drafts", "standing"], "readwrite");
  for (const name of ["taken", "done", "drafts", "standing"] as const) {
    const store = change.objectStore(name);
    for (const row of await store.getAll()) {
      if (isWanted(row.owner)) await store.delete("place" in row ? row.place : row.owner);
    }
  }
  await change.done;
}
