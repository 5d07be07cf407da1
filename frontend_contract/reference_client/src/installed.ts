/** Keeps the page itself on this device, so that it opens without a network; and notices when there is a newer one. */
import { signal } from "@preact/signals";

/** A newer version is here, and waits to be let in. */
export const newVersion = signal<ServiceWorker | null>(null);

/** Chromium's offer to put the page among the apps; others have it in a menu of their own. */
interface Offer extends Event { prompt(): Promise<void> }
export const offer = signal<Offer | null>(null);

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer.value = event as Offer;
});
addEventListener("appinstalled", () => (offer.value = null));

const HOUR = 60 * 60 * 1000;

export async function install(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/learn/worker.js", { scope: "/learn/" }).catch(() => null);
  if (!registration) return;
  const look = () => void consider(registration.waiting);
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  setInterval(() => void registration.update().catch(() => undefined), HOUR);
}

/** A page that is already of the version that waits lets it in by itself: nothing would change for the reader. */
async function consider(waiting: ServiceWorker | null): Promise<void> {
  if (!waiting || !navigator.serviceWorker.controller) return;
  if ((await pageOf(waiting)) === ownPage()) waiting.postMessage("take over");
  else newVersion.value = waiting;
}

const ownPage = () => document.querySelector<HTMLScriptElement>("script[type=module][src]")?.getAttribute("src");

function pageOf(worker: ServiceWorker): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((tell) => {
    port1.onmessage = ({ data }) => tell(data as string);
    worker.postMessage("which page", [port2]);
  });
}

/** Only when the reader asks for it: somebody may be writing. */
export function reloadToNew(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  newVersion.value?.postMessage("take over");
}
