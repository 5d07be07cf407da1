/**
 * Each change in the form makes the panel load a new frame. It goes on where the old one stood: frames of one origin find the
 * place in the session's storage; one from elsewhere asks for it by Wagtail's `w-preview:` messages.
 */
import { tab } from "../kept";
import { grant, isFramed } from "./grant";

interface Position { x: number; y: number }
const KEPT = "preview-position";
const STEP = 50;
/** How long what is still loading may keep the page too short. */
const PATIENCE = 3000;
/** How many steps it has to hold. */
const STEADY = 12;

let wanted: Position | null = null;
let timer = 0;

/** Call when the draft is on the page. */
export function keepPosition(name: string): void {
  const kept = JSON.parse(tab.getItem(KEPT) ?? "null") as (Position & { name: string }) | null;
  if (!isFramed) return;
  if (kept?.name === name) goTo(kept);
  addEventListener("scroll", () => {
    if (wanted || innerHeight === 0) return;
    tab.setItem(KEPT, JSON.stringify({ name, x: scrollX, y: scrollY }));
  }, { passive: true });
  addEventListener("message", answer);
  whenLoaded(() => tell({ type: "w-preview:request-scroll", origin: location.origin }));
}

/** Wagtail listens for the request only once it has heard that the frame is loaded. */
export function whenLoaded(then: () => void): void {
  if (document.readyState === "complete") window.setTimeout(then, STEP);
  else addEventListener("load", () => window.setTimeout(then, STEP), { once: true });
}

function answer({ data, origin, source }: MessageEvent): void {
  const said = data?.wagtail;
  if (!said || source !== window.parent || origin !== grant.value?.admin_origin) return;
  if (said.type === "w-preview:get-scroll-position") {
    tell({ type: "w-preview:set-scroll-position", x: scrollX, y: scrollY, origin: location.origin });
  } else if (said.type === "w-preview:set-scroll-position" && typeof said.x === "number" && typeof said.y === "number") {
    goTo({ x: said.x, y: said.y });
  }
}

function tell(message: object): void {
  const { admin_origin } = grant.value ?? {};
  if (admin_origin) window.parent.postMessage({ wagtail: message }, admin_origin);
}

/**
 * The frame has no size before the panel shows it, and the page grows while it loads: the place is taken again until it has
 * held for a moment, or somebody scrolls.
 */
function goTo(position: Position): void {
  const until = Date.now() + PATIENCE;
  let held = 0;
  stopGoing();
  wanted = position;
  timer = window.setInterval(() => {
    held = innerHeight > 0 && Math.abs(scrollY - position.y) < 2 ? held + 1 : 0;
    if (held >= STEADY || Date.now() > until) stopGoing();
    else if (innerHeight > 0) scrollTo({ left: position.x, top: position.y, behavior: "instant" });
  }, STEP);
}

function stopGoing(): void {
  clearInterval(timer);
  wanted = null;
}

for (const sign of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(sign, stopGoing, { passive: true });
