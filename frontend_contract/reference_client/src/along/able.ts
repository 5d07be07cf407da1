/** Whether this browser keeps anything for this page: a private window, or one with strict settings, may not. */
import { along } from "./database";

let asked: Promise<boolean> | undefined;

export const canKeep = () => (asked ??= tried());

/** Bytes that the browser still grants this page, where it says so. */
export async function roomLeft(): Promise<number> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined ? Infinity : quota - usage;
}

async function tried(): Promise<boolean> {
  try {
    if (!("serviceWorker" in navigator) || !("caches" in globalThis) || !crypto.subtle) return false;
    await caches.keys();
    await (await along()).get("known", "who");
    return true;
  } catch {
    return false;
  }
}
