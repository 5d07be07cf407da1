import { beforeEach, expect, test } from "vitest";
import "fake-indexeddb/auto";
import { clearAll } from "./a_shelf";
import { keptAnswer, withKeptPictures } from "../src/along/answers";
import { along, shelfOf, VISITOR } from "../src/along/database";

const SELF = "11111111-1111-4111-8111-111111111111";
const page = (key: string, title: string, parent: string | null, words = "") => ({
  key, title, type: parent ? "lesson" : "course", path: `/en-GB/${key}/`, locale: "en-GB", introduction: "", parent: parent && { key: parent },
  ancestors: parent ? [{ key: parent }] : [], body: [{ id: `block-${key}`, type: "rich_text", fallback: words }],
});
const COURSE = page("course", "A course", null);
const LESSON = page("lesson", "Äpfel", "course", "About pears and plums.");
const areaOf = (owner: string) => (owner === VISITOR ? "/api/v1/content/" : "/api/v1/learning/content/");

async function takeAlong(owner: string, pages: (typeof COURSE)[]): Promise<void> {
  const shelf = await caches.open(shelfOf(owner));
  const documents = pages.map((each) => ({ url: `${areaOf(owner)}pages/${each.key}/?locale=en-GB`, role: "page" }));
  for (const [index, { url }] of documents.entries()) await shelf.put(url, Response.json(pages[index]));
  await (await along()).put("taken", { place: owner, owner, manifest: { documents, files: [] }, before: null } as never);
}

const signIn = async (id: string | null) => (id ? (await along()).put("known", { id } as never, "who") : (await along()).delete("known", "who"));
const ask = async (path: string) => (await keptAnswer(new URL(path, location.href)))?.json();
const titles = async (path: string) => (await ask(path))?.items.map((each: { title: string }) => each.title);

beforeEach(async () => {
  clearAll();
  await (await along()).clear("taken");
  await signIn(null);
  await takeAlong(VISITOR, [COURSE, LESSON]);
});

test("a page is what the server sent", async () => {
  expect(await ask("/api/v1/content/pages/lesson/?locale=en-GB")).toEqual(LESSON);
});

test("a path leads to its page", async () => {
  expect(await ask("/api/v1/content/resolve/?path=/en-GB/lesson/")).toMatchObject({ outcome: "page", page: { key: "lesson" } });
});

test.each([["parent=course&locale=en-GB", ["Äpfel"]], ["type=course", ["A course"]], ["ancestor=course", ["Äpfel"]], ["type=lesson,course", ["A course", "Äpfel"]]])(
  "the list ?%s is put together from pages", async (query, expected) => {
    expect(await titles(`/api/v1/content/pages/?${query}`)).toEqual(expected);
  });

test.each(["/api/v1/content/pages/other/?locale=en-GB", "/api/v1/content/pages/lesson/?locale=fr", "/api/v1/content/resolve/?path=/en-GB/x/", "/api/v1/content/pages/?parent=x", "/api/v1/learning/standing/"])(
  "of what is not here, nothing is said: %s", async (path) => {
    expect(await keptAnswer(new URL(path, location.href))).toBeNull();
  });

test("who is signed in reads what was taken along before", async () => {
  await signIn(SELF);

  expect(await ask("/api/v1/learning/content/pages/lesson/?locale=en-GB")).toEqual(LESSON);
});

test("nobody else reads what a learner took along", async () => {
  await takeAlong(SELF, [page("secret", "For some", "course")]);
  const asked = ["/api/v1/content/pages/secret/?locale=en-GB", "/api/v1/learning/content/pages/secret/?locale=en-GB"];
  const whenNobodyIs = await Promise.all(asked.map(ask));
  await signIn("22222222-2222-4222-8222-222222222222");

  expect([...whenNobodyIs, ...(await Promise.all(asked.map(ask)))]).toEqual([undefined, undefined, undefined, undefined]);
});

test.each([["apfel", "lesson"], ["PLUMS pears", "lesson"]])("search finds %s", async (words, key) => {
  const { items } = await ask(`/api/v1/content/search/?q=${words}&locale=en-GB`);

  expect(items.map((hit: { page: { key: string } }) => hit.page.key)).toEqual([key]);
});

test("all words must occur", async () => {
  expect(await ask("/api/v1/content/search/?q=pears%20figs&locale=en-GB")).toEqual({ items: [] });
});

test("of a picture, the files are shown that are here", () => {
  const picture = (...urls: string[]) => ({ placeholder: null, sources: [{ media_type: "image/webp", files: urls.map((url) => ({ url })) }] });

  expect(withKeptPictures([{ image: picture("/a", "/b") }], new Set(["/b"]))).toEqual([{ image: picture("/b") }]);
});

test("a picture of which nothing is here has no files", () => {
  expect(withKeptPictures({ placeholder: "data:", sources: [{ files: [{ url: "/a" }] }] }, new Set())).toEqual({ placeholder: "data:", sources: [] });
});
