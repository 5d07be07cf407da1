/** Answers of the API from what was taken along: the same as the server gave, or put together from those. */
import type { Page, Reference, SearchHit } from "../contract";
import { along, readers, shelfOf, VISITOR, type Taken } from "./database";
import { hitsIn } from "./searching";

const AREA = /^(\/api\/v1\/(?:learning\/)?content\/)(.*)$/;
const areaOf = (owner: string) => (owner === VISITOR ? "/api/v1/content/" : "/api/v1/learning/content/");

/** Null: it is not here. Who is signed in may also read what was taken along as a visitor, but not the other way round. */
export async function keptAnswer({ pathname, search, searchParams }: URL): Promise<Response | null> {
  if (pathname === "/api/v1/") return answer(await (await along()).get("known", "entry"));
  const [, area, rest] = AREA.exec(pathname) ?? [];
  if (!area || rest === undefined) return null;
  const owners = area === areaOf(VISITOR) ? [VISITOR] : await readers();
  for (const owner of owners) {
    const found = (await documentAt(owner, rest + search)) ?? (await madeFrom(owner, rest, searchParams));
    if (found) return answer(found);
  }
  return null;
}

const answer = (value: unknown) => (value ? Response.json(value) : null);

async function documentAt(owner: string, rest: string): Promise<unknown> {
  if (!(await caches.has(shelfOf(owner)))) return null;
  const found = await (await caches.open(shelfOf(owner))).match(areaOf(owner) + rest);
  return found ? withKeptPictures(await found.json(), await filesOf(owner)) : null;
}

const takenBy = async (owner: string): Promise<Taken[]> => (await along()).getAllFromIndex("taken", "owner", owner);
const manifestsOf = (taken: Taken[]) => taken.flatMap(({ manifest, before }) => [manifest, before]).filter((each) => each !== null);

async function filesOf(owner: string): Promise<ReadonlySet<string>> {
  return new Set(manifestsOf(await takenBy(owner)).flatMap((manifest) => manifest.files.map((file) => file.url)));
}

/** Of each picture, the files that were taken along. */
export function withKeptPictures(value: unknown, files: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withKeptPictures(each, files));
  if (value === null || typeof value !== "object") return value;
  const changed = Object.entries(value).map(([name, inside]) => [name, withKeptPictures(inside, files)] as const);
  const whole = Object.fromEntries(changed) as Record<string, unknown>;
  return "placeholder" in whole && Array.isArray(whole.sources) ? { ...whole, sources: keptSources(whole.sources as Source[], files) } : whole;
}

interface Source { files: { url: string }[] }

const keptSources = (sources: Source[], files: ReadonlySet<string>) =>
  sources.map((source) => ({ ...source, files: source.files.filter((file) => files.has(file.url)) })).filter((source) => source.files.length > 0);

/** Pages of an owner, each once, in the order of the site. */
async function pagesOf(owner: string): Promise<Page[]> {
  const packs = manifestsOf(await takenBy(owner));
  const urls = new Set(packs.flatMap((pack) => pack.documents.filter((each) => each.role === "page").map((each) => each.url)));
  const read = await Promise.all([...urls].map((url) => documentAt(owner, url.slice(areaOf(owner).length))));
  return read.filter((page) => page !== null) as Page[];
}

/** What no pack holds, but follows from its pages. */
async function madeFrom(owner: string, rest: string, wanted: URLSearchParams): Promise<unknown> {
  if (rest === "resolve/") return resolved(await pagesOf(owner), wanted.get("path") ?? "");
  if (rest === "pages/") return listed(await pagesOf(owner), wanted);
  if (rest === "search/") return searched(await pagesOf(owner), wanted);
  return null;
}

export const referenceTo = ({ key, type, title, path }: Page): Reference => ({ key, type, title, path });

function resolved(pages: Page[], path: string): unknown {
  const page = pages.find((each) => each.path === path);
  return page ? { outcome: "page", page: referenceTo(page), location: path } : null;
}

/** Null where nothing fits: then it can't be told from here whether there is anything. */
export function listed(pages: Page[], wanted: URLSearchParams): unknown {
  const types = wanted.get("type")?.split(",");
  const [parent, ancestor, locale] = ["parent", "ancestor", "locale"].map((name) => wanted.get(name));
  const items = pages.filter((page) =>
    (!types || types.includes(page.type)) && (!locale || page.locale === locale) && (!parent || page.parent?.key === parent)
    && (!ancestor || page.ancestors.some((each) => each.key === ancestor)));
  return items.length > 0 ? { items, next: null, previous: null } : null;
}

function searched(pages: Page[], wanted: URLSearchParams): { items: SearchHit[] } | null {
  const locale = wanted.get("locale");
  const inLanguage = pages.filter((page) => !locale || page.locale === locale);
  return pages.length > 0 ? { items: hitsIn(inLanguage, wanted.get("q") ?? "") } : null;
}
