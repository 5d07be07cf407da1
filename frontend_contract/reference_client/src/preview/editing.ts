/** A click on a part of the draft leads to where it is edited: in the form beside it, or in a tab of its own. */
import { grant, isFramed } from "./grant";

/** What has a purpose of its own keeps it. */
const PURPOSEFUL = "a, button, input, select, textarea, label, summary, audio, video, dialog, [contenteditable], .preview-bar";
const FIELDS = { h1: "title", ".introduction": "introduction", ".hero": "image" };

type Part = { block: string } | { field: string };

/** Listens until it is called off. Says which part was meant; text that is being selected means none. */
export function listenForParts(isOn: () => boolean): () => void {
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (!isOn() || event.defaultPrevented || target.closest(PURPOSEFUL) || getSelection()?.isCollapsed === false) return;
    const part = partOf(target);
    if (part) edit(part);
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}

function partOf(target: Element): Part | null {
  const block = target.closest<HTMLElement>("[data-block]")?.dataset.block;
  if (block) return { block };
  const field = Object.entries(FIELDS).find(([where]) => target.closest(`article > ${where}`));
  return field ? { field: field[1] } : null;
}

function edit(part: Part): void {
  const { admin_origin, edit_url } = grant.value ?? {};
  if (isFramed && admin_origin) window.parent.postMessage({ type: "learn:edit", ...part }, admin_origin);
  else if (edit_url) window.open("block" in part ? `${edit_url}#block-${part.block}-section` : edit_url, "_blank", "noopener");
}
