/**
 * Asking the server, with what is kept on this device to fall back on. The server is always asked first: what it withdrew
 * shall not be shown, and what it has is newer. But nobody waits long for one that does not answer.
 */
import { signal } from "@preact/signals";
import { device } from "./kept";

/** Whether answers come from this device, since the server can't be reached. */
export const isAway = signal(false);

/** Remembered, so that whoever took nothing along waits for the server alone. */
const TAKES_ALONG = "takes-along";
export const takesAlong = () => device.getItem(TAKES_ALONG) !== null;
export const noteTakesAlong = (does: boolean) => (does ? device.setItem(TAKES_ALONG, "yes") : device.removeItem(TAKES_ALONG));

/** Milliseconds: for a server that answered before, and for one that just did not. */
const PATIENCE = 3_000;
const SCANT = 400;
/** How often a server is looked for that could not be reached. */
const AGAIN = 10_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export async function patiently(request: Request): Promise<Response> {
  if (request.method !== "GET") return fetch(request);
  if (!takesAlong() || !isContent(request.url)) return noted(fetch(request));
  const asked = fetch(request, { cache: "no-cache" }); // a copy of the browser's own may be older than what is here
  const answer = await Promise.race([noted(asked).catch(() => null), after(patience())]);
  if (answer && !isDown(answer)) return answer;
  const kept = await import("./along/answers").then((file) => file.keptAnswer(new URL(request.url))).catch(() => null);
  if (!kept) return asked;
  goAway();
  return kept;
}

const isContent = (url: string) => /^\/api\/v1\/((learning\/)?content\/.*)?$/.test(new URL(url).pathname);
const isDown = ({ status }: Response) => status >= 502 && status <= 504;
const patience = () => (navigator.onLine === false ? 0 : isAway.value ? SCANT : PATIENCE);
const after = (milliseconds: number) => new Promise<null>((tell) => setTimeout(() => tell(null), milliseconds));

/** Notes whether the server can be reached, also where its answer comes too late to be used. */
async function noted(asked: Promise<Response>): Promise<Response> {
  try {
    const answer = await asked;
    if (isDown(answer)) goAway();
    else isAway.value = false;
    return answer;
  } catch (error) {
    goAway();
    throw error;
  }
}

/** From now on the server is looked for, until it is there. */
function goAway(): void {
  isAway.value = true;
  clearTimeout(timer);
  timer = setTimeout(lookForServer, AGAIN);
}

const lookForServer = () => void noted(fetch("/api/v1/")).catch(() => undefined);

addEventListener("online", lookForServer);
