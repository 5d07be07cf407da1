/**
 * From an editor's one-time code, or a reviewer's link, to a grant. Both come in the fragment, which no server sees. The code
 * leaves the address at once; a reviewer's link stays, so that they can load the page again.
 */
import { signal } from "@preact/signals";
import { tab } from "../kept";
import { api, ask, Refusal } from "../api";
import type { Page } from "../contract";
import type { components } from "../../../generated/contract";

export type Grant = components["schemas"]["PreviewGrant"];
export type Mode = Grant["mode"];

/** What is open, if anything. */
export const grant = signal<Grant | null>(null);
export const isFramed = window.parent !== window;

/** An editor who loads the tab again still has it. Frames are made anew each time, with a code of their own. */
const KEPT = "preview";
const headers = () => ({ Authorization: `Preview ${grant.value?.grant ?? ""}` });

export const reviewToken = (): string | null => new URLSearchParams(location.hash.slice(1)).get("review");

/** Opens what the address is about; throws `Refusal` where that is over. */
export async function openPreview(): Promise<Page> {
  const code = new URLSearchParams(location.hash.slice(1)).get("code");
  if (code) history.replaceState(null, "", location.pathname);
  if (code) await exchange({ code });
  else if (reviewToken()) await openReview("learner");
  else grant.value = JSON.parse(tab.getItem(KEPT) ?? "null");
  return readDraft();
}

export const openReview = (mode: Mode) => exchange({ review: reviewToken() ?? "", mode });

export const readDraft = (): Promise<Page> =>
  ask(api.GET("/api/v1/preview/content/pages/{key}/", { params: { path: { key: grant.value?.key ?? NOTHING } }, headers: headers() }));

/** Marks a quiz of the draft. A reviewer's grant that has run out meanwhile is renewed once. */
export async function tryQuiz(block: string, body: components["schemas"]["PreviewTrial"]) {
  const mark = () => ask(api.POST("/api/v1/preview/quizzes/{block}/mark/", { params: { path: { block } }, body, headers: headers() }));
  return mark().catch(async (error: unknown) => {
    if (!reviewToken() || !(error instanceof Refusal) || error.status !== 401) throw error;
    await openReview(grant.value?.mode ?? "learner");
    return mark();
  });
}

async function exchange(body: components["schemas"]["PreviewExchange"]): Promise<void> {
  grant.value = await ask(api.POST("/api/v1/preview/exchange/", { body }));
  if (!isFramed && !grant.value.is_review) tab.setItem(KEPT, JSON.stringify(grant.value));
}

const NOTHING = "00000000-0000-0000-0000-000000000000";
