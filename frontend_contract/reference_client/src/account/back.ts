/** Where to go after signing in: the page from which one came, and never anything outside of this client. */
import { hrefOf, place } from "../router";

const HOME = "/me/";

/** A path within this client, of one's own pages or of the site, for whatever an address says. */
export function backFrom(asked: string | null): string {
  if (!asked?.startsWith("/")) return HOME;
  const { origin, pathname, search } = new URL(location.origin + hrefOf(asked));
  const path = pathname.startsWith(hrefOf("/")) ? pathname.slice(hrefOf("").length) : "";
  const isFine = origin === location.origin && /^\/[^/\\]/.test(path) && !path.startsWith("/account/");
  return isFine ? path + search : HOME;
}

export const back = () => backFrom(place.value.query.get("back"));
/** A link to another of these pages that keeps where to go back to. */
export const withBack = (path: string) => hrefOf(`${path}?back=${encodeURIComponent(back())}`);
