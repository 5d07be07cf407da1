/** What the browser remembers; where it lets nothing be kept, as in a frame from elsewhere, it lasts as long as this page. */
type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

function inMemory(): Kept {
  const all = new Map<string, string>();
  return {
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, value) => void all.set(name, value),
    removeItem: (name) => void all.delete(name),
  };
}

function keptBy(name: "localStorage" | "sessionStorage"): Kept {
  try {
    return window[name];
  } catch {
    return inMemory();
  }
}

/** On this device, and in this tab. */
export const device = keptBy("localStorage");
export const tab = keptBy("sessionStorage");
