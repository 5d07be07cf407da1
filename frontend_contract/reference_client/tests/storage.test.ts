import { expect, test } from "vitest";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { waitingOf } from "../src/learning/kept_work";
import { begunOf } from "../src/storage";

const LEARNER = "11111111-1111-4111-8111-111111111111";

/** As the first version of the page made it. */
async function firstVersion() {
  const database = await openDB("learn", 1, {
    upgrade(made) {
      made.createObjectStore("outbox", { keyPath: "number", autoIncrement: true }).createIndex("learner", "learner");
      made.createObjectStore("begun", { keyPath: "place" }).createIndex("learner", "learner");
    },
  });
  await database.add("outbox", { learner: LEARNER, item: { kind: "finished", id: "x", version: "v" } });
  await database.add("begun", { place: "p", learner: LEARNER, attempt: "a", responses: { q: 1 }, at: 0 });
  database.close();
}

test("a newer version of the page finds what an older one left unsent and half written", async () => {
  await firstVersion();

  expect((await waitingOf(LEARNER)).map((row) => row.item.id)).toEqual(["x"]);
  expect((await begunOf(LEARNER)).map((row) => row.responses)).toEqual([{ q: 1 }]);
});
