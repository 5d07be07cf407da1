/** The page and its files: kept whole, one cache for each version. */
declare const self: ServiceWorkerGlobalScope;
declare const __FILES__: string[];
declare const __VERSION__: string;

const PAGE = "/learn/";
const PREFIX = "learn-shell ";
/** Grows with each version, so that the one before can be told from older ones. */
const nameNow = async () => {
  const own = (await shells()).find((name) => name.endsWith(__VERSION__));
  return own ?? `${PREFIX}${Date.now()} ${__VERSION__}`;
};
/** How long somebody waits for a server that does not answer before the kept page is shown. */
const PATIENCE = 3_000;

const shells = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX)).sort();

/** Keeps this version. Fails, and is tried again later, where the server has another page already. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(await nameNow());
  const page = await fetch(PAGE, { cache: "no-cache" });
  const entry = scriptIn(await page.clone().text());
  if (!page.ok || !entry || !__FILES__.includes(entry)) throw new Error("The server has another page.");
  await cache.addAll(__FILES__);
  await cache.put(PAGE, page);
}

/** The version before stays until the next one: a page that is open still needs its files. */
export async function dropOldShells(): Promise<void> {
  const own = await nameNow();
  const others = (await shells()).filter((name) => name !== own);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

const scriptIn = (html: string) => /<script[^>]+src="([^"]+)"/.exec(html)?.[1] ?? "";

/** By which a page knows whether it is of this version. */
export async function entryScript(): Promise<string> {
  const page = await keptPage();
  return page ? scriptIn(await page.text()) : "";
}

async function keptPage(): Promise<Response | undefined> {
  return (await caches.open(await nameNow())).match(PAGE);
}

/** The server's page, or, where it can't be had soon, the kept one. */
export async function pageNow(event: FetchEvent): Promise<Response> {
  const asked = answerOf(event).catch(() => null);
  event.waitUntil(asked);
  const answer = await Promise.race([asked, after(self.navigator.onLine ? PATIENCE : 0)]);
  if (answer && !isDown(answer)) return answer;
  return (await keptPage()) ?? (await asked) ?? Response.error();
}

const answerOf = async (event: FetchEvent): Promise<Response> => ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
/** Something on the way answers in place of the server. */
const isDown = ({ status }: Response) => status >= 500;
const after = (milliseconds: number) => new Promise<null>((tell) => setTimeout(() => tell(null), milliseconds));

/** Files are named after their content, so any that is kept will do. */
export async function fileOf(request: Request): Promise<Response> {
  for (const name of (await shells()).reverse()) {
    const found = await (await caches.open(name)).match(request, { ignoreVary: true });
    if (found) return found;
  }
  return fetch(request);
}
