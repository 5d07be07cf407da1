/** Addresses of this client. Pages of the site have the path that the API gives them, below `/learn`. */
import { signal } from "@preact/signals";

const BASE = "/learn";

/** Where one is: a page's path such as `/en-GB/academy/`, or one of our own such as `/me/`. */
export const place = signal(placeNow());
/** Counts what was opened, so that the same address opened again is noticed. */
export const visits = signal(0);

export const hrefOf = (path: string) => BASE + path;

function placeNow(): { path: string; query: URLSearchParams } {
  const path = location.pathname.slice(BASE.length) || "/";
  return { path: path.endsWith("/") ? path : `${path}/`, query: new URLSearchParams(location.search) };
}

export function open(path: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", hrefOf(path));
  arrive();
}

function arrive(): void {
  place.value = placeNow();
  visits.value += 1;
}

/** Links within this client are followed without loading it anew; all others are left to the browser. */
export function followLinks(): void {
  addEventListener("popstate", arrive);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a");
    if (!link || event.defaultPrevented || isLeftToBrowser(event, link)) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, "", link.href);
    arrive();
  });
}

function isLeftToBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isElsewhere = link.origin !== location.origin || !link.pathname.startsWith(`${BASE}/`);
  const isSamePage = link.pathname === location.pathname && link.search === location.search && link.hash !== "";
  const hasKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  return isElsewhere || isSamePage || hasKey || link.target === "_blank" || link.hasAttribute("download");
}
