/**
 * Opens the page without a network. It keeps the page and its files, and reads media from what was taken along. Answers
 * of the API are none of its business: the page itself knows who is asking.
 */
import { keptMedia } from "./media";
import { dropOldShells, entryScript, fileOf, keepShell, pageNow } from "./shell";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => event.waitUntil(keepShell()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
  if (event.data === "which page") event.waitUntil(entryScript().then((name) => event.ports[0]?.postMessage(name)));
});

async function takeOver(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  await dropOldShells();
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== "GET" || pathname.startsWith("/learn/preview/")) return;
  if (request.mode === "navigate" && pathname.startsWith("/learn/")) event.respondWith(pageNow(event));
  else if (pathname.startsWith("/learn/")) event.respondWith(fileOf(request));
  else if (pathname.startsWith("/media/")) event.respondWith(keptMedia(request));
});
