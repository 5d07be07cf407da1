/** Cache Storage as browsers have it, as far as this client can tell, in memory. */
import { vi } from "vitest";

interface Entry { content: Uint8Array; headers: [string, string][] }
const all = new Map<string, Map<string, Entry>>();
const nameOf = (asked: RequestInfo | URL) => new URL(typeof asked === "object" && "url" in asked ? asked.url : String(asked), location.href).href;

function cacheOf(entries: Map<string, Entry>) {
  return {
    match: async (asked: RequestInfo) => {
      const entry = entries.get(nameOf(asked));
      return entry && new Response(entry.content as BodyInit, { headers: entry.headers });
    },
    put: async (asked: RequestInfo, response: Response) => {
      const content = new Uint8Array(await response.arrayBuffer());
      entries.set(nameOf(asked), { content, headers: [...response.headers] });
    },
    delete: async (asked: RequestInfo) => entries.delete(nameOf(asked)),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
  };
}

vi.stubGlobal("caches", {
  has: async (name: string) => all.has(name),
  open: async (name: string) => cacheOf(all.get(name) ?? all.set(name, new Map()).get(name)!),
  delete: async (name: string) => all.delete(name),
  keys: async () => [...all.keys()],
});

export const clearAll = () => all.clear();
export const addressesIn = (name: string) => [...(all.get(name)?.keys() ?? [])].map((url) => new URL(url).pathname);
