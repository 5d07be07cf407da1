import { expect, test } from "vitest";
import { allOf } from "../src/all_of";

test("parts are put together in order", async () => {
  const parts = { "": { items: [1, 2], next: "?cursor=b" }, b: { items: [3], next: null } };

  expect(await allOf(async (cursor) => parts[(cursor ?? "") as "" | "b"])).toEqual([1, 2, 3]);
});

test("a part that leads to itself ends it", async () => {
  expect(await allOf(async () => ({ items: [1], next: "?cursor=same" }))).toEqual([1, 1]);
});
