import { describe, expect, test } from "vitest";
import { Refusal } from "../src/api";
import type { SyncItem } from "../src/contract";
import { batchesOf, deliver } from "../src/learning/sending";

const row = (name: string) => ({ item: { kind: "enrolment", id: name, course: name } as SyncItem });
const rows = (count: number) => Array.from({ length: count }, (_, at) => row(String(at)));
const names = (some: { item: SyncItem }[]) => some.map(({ item }) => item.id);

/** What arrives and what is refused alone, where a batch with any of these is refused whole. */
async function sent(batch: ReturnType<typeof rows>, poison: string[], refusal = new Refusal(400, { code: "bad-body" }, null)) {
  const arrived: string[] = [];
  const refused: string[] = [];
  const sizes: number[] = [];
  const post = async (some: typeof batch) => {
    sizes.push(some.length);
    if (names(some).some((name) => poison.includes(name))) throw refusal;
    arrived.push(...names(some));
  };
  await deliver(batch, post, async (one) => void refused.push(one.item.id));
  return { arrived, refused, sizes };
}

describe("batches", () => {
  test("they have 500 items at most, in order", () => {
    const batches = batchesOf(rows(1201));

    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 201]);
    expect(names(batches.flat())).toEqual(names(rows(1201)));
  });

  test("they have less than a megabyte, counted in bytes", () => {
    const large = rows(4).map(({ item }) => ({ item: { ...item, code: "é".repeat(150_000) } as SyncItem }));

    expect(batchesOf(large).map((batch) => batch.length)).toEqual([2, 2]);
  });

  test("one that is larger than a batch goes by itself", () => {
    const large = { item: { ...row("x").item, code: "x".repeat(2_000_000) } as SyncItem };

    expect(batchesOf([row("a"), large, row("b")]).map((batch) => batch.length)).toEqual([1, 1, 1]);
  });

  test("of nothing there are none", () => expect(batchesOf([])).toEqual([]));
});

describe("a batch that is refused whole", () => {
  test.each([
    ["the first", ["0"]],
    ["the last", ["6"]],
    ["two", ["2", "3"]],
    ["all", ["0", "1", "2", "3", "4", "5", "6"]],
  ])("is halved until those at fault stand alone: %s", async (_, poison) => {
    const { arrived, refused } = await sent(rows(7), poison);

    expect(refused).toEqual(poison);
    expect(arrived).toEqual(names(rows(7)).filter((name) => !poison.includes(name)));
  });

  test("is halved where it is too large, whoever says so", async () => {
    expect((await sent(rows(4), ["3"], new Refusal(413, undefined, null))).refused).toEqual(["3"]);
  });

  test("takes few tries", async () => {
    expect((await sent(rows(500), ["77"])).sizes.length).toBeLessThan(20);
  });

  test.each([
    ["the session ended", new Refusal(401, { code: "not-signed-in" }, null)],
    ["the account is gone", new Refusal(410, { code: "account-erased" }, null)],
    ["the database is busy", new Refusal(503, { code: "busy" }, 1)],
    ["something on the way says 400", new Refusal(400, undefined, null)],
  ])("stays whole where that says nothing of the items: %s", async (_, refusal) => {
    await expect(sent(rows(4), ["3"], refusal)).rejects.toBe(refusal);
  });
});
