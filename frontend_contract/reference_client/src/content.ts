/** Reading content: as a visitor, or, where somebody is signed in, as that learner. */
import { signal } from "@preact/signals";
import { api, ask } from "./api";
import type { EntryPoint, GlossaryTerm, Locale, Page, Reference, Site, SupportService } from "./contract";
import { learner } from "./learner";
import { isTrial } from "./trial";

/** The pages' addresses in the contract that both areas share. */
const path = <Rest extends string>(rest: Rest) =>
  `/api/v1/${learner.value && !isTrial ? "learning/content" : "content"}/${rest}` as `/api/v1/content/${Rest}`;

/** What was read in this visit, for a minute; the browser's own cache and ETags do the rest. */
const kept = new Map<string, { until: number; value: Promise<unknown> }>();
/** Keys of paths that were mentioned, so that a link needs no question about where it leads. */
const keys = new Map<string, string>();

export const entry = signal<EntryPoint | null>(null);

export async function loadEntry(): Promise<EntryPoint> {
  entry.value ??= await ask(api.GET("/api/v1/"));
  return entry.value;
}

export function forgetRead(): void {
  kept.clear();
}

function keep<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  const full = `${learner.value?.id ?? ""} ${name}`;
  const found = kept.get(full);
  if (found && found.until > Date.now()) return found.value as Promise<Value>;
  const value = read();
  kept.set(full, { until: Date.now() + 60_000, value });
  value.catch(() => kept.delete(full));
  return value;
}

/** A page by its key, in a language, or in the source language where it has none in that. */
export function pageOf(key: string, locale: Locale): Promise<Page> {
  const read = () => ask(api.GET(path("pages/{key}/"), { params: { path: { key }, query: { locale } } }));
  return keep(`page ${key} ${locale}`, async () => noted(await read()));
}

/** The language that a page's path begins with. */
export const localeOf = (pagePath: string) => (pagePath.split("/")[1] ?? "") as Locale;

export type Found = { page: Page } | { goTo: string } | { gone: true };

/** What is at the path of a page. */
export async function pageAt(pagePath: string): Promise<Found> {
  const locale = localeOf(pagePath);
  const known = keys.get(pagePath);
  if (known) return { page: await pageOf(known, locale) };
  const found = await ask(api.GET(path("resolve/"), { params: { query: { path: pagePath } } }));
  if (found.outcome === "gone") return { gone: true };
  if (found.outcome === "redirect" || !found.page) return { goTo: found.location ?? "/" };
  return { page: await pageOf(found.page.key, locale) };
}

/** Pages directly below another, whole, in order. */
export async function pagesBelow(parent: string, locale: Locale): Promise<Page[]> {
  const query = { parent, locale, limit: 100 };
  const read = () => ask(api.GET(path("pages/"), { params: { query } }));
  return keep(`below ${parent} ${locale}`, async () => (await read()).items.map(noted));
}

export const outlineOf = (key: string, locale: Locale) =>
  keep(`outline ${key} ${locale}`, async () => {
    const outline = await ask(
      api.GET(path("courses/{key}/outline/"), { params: { path: { key }, query: { locale } } }),
    );
    outline.modules.forEach((module) => [module, ...module.lessons].forEach(remember));
    return outline;
  });

export const siteNow = (): Promise<Site> => keep("site", () => ask(api.GET(path("site/"))));

export const supportIn = (locale: Locale): Promise<SupportService[]> =>
  keep(`support ${locale}`, async () =>
    (await ask(api.GET(path("support/"), { params: { query: { locale } } }))).items,
  );

export const glossaryIn = (locale: Locale): Promise<GlossaryTerm[]> =>
  keep(`glossary ${locale}`, async () =>
    (await ask(api.GET(path("glossary/"), { params: { query: { locale } } }))).items,
  );

export const homeIn = (locale: Locale): Promise<Page> =>
  keep(`home ${locale}`, async () => {
    const query = { type: ["home" as const], locale, limit: 1 };
    const [home] = (await ask(api.GET(path("pages/"), { params: { query } }))).items;
    if (!home) throw new Error("There is no home page.");
    return noted(home);
  });

export const search = async (words: string, locale: Locale) =>
  (await ask(api.GET(path("search/"), { params: { query: { q: words, locale, limit: 50 } } }))).items;

function remember(reference: Reference | { key: string; path: string }): void {
  keys.set(reference.path, reference.key);
}

function noted<Some extends Page>(page: Some): Some {
  [page, ...page.ancestors, ...page.translations.map(({ path }) => ({ path, key: page.key }))].forEach(remember);
  return page;
}
