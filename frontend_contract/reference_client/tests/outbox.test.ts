import "fake-indexeddb/auto";
import { cutTheLine, Server } from "./a_server";
import { beforeEach, expect, test, vi } from "vitest";
import type { Me, SyncItem } from "../src/contract";
import { learner } from "../src/learner";
import { asideOf, dropOld, epochOf, numberingOf, sentOf, waitingOf } from "../src/learning/kept_work";
import { aside, cutOff, put, send, sendAside, waiting } from "../src/learning/outbox";
import { readFile, sendFile, unsentWork } from "../src/learning/unsent_work";
import { forget } from "../src/storage";

const ADA = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
const BEA = "11111111-1111-4111-8111-111111111111";
let server: Server;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await forget(ADA);
  await forget(BEA);
  learner.value = { id: ADA } as Me;
  server = new Server();
});

const enrol = (course: string) => put({ kind: "enrolment", course });
const write = (text: string | null) => put({ kind: "reflection", unit: ADA, block: "b", text });
const courses = (rows: { item: SyncItem }[]) => rows.map(({ item }) => (item.kind === "enrolment" ? item.course : item.kind));

/** A batch with an item of this course is refused. */
const poison = (course: string) => {
  server.refuses = ({ items }) => (courses(items.map((item) => ({ item }))).includes(course) ? [400, "bad-body"] : null);
};

test("what arrived is kept, with its number, and waits no more", async () => {
  await enrol("a");
  await enrol("b");
  await send();

  expect([waiting.value, (await sentOf(ADA)).map(({ item }) => item.sequence)]).toEqual([0, [1, 2]]);
  expect(server.sizes).toEqual([2]);
});

test("an item that the server refuses alone is set aside, and the others go on", async () => {
  for (const course of ["a", "bad", "b", "c"]) await enrol(course);
  poison("bad");
  await send();

  expect([waiting.value, aside.value]).toEqual([0, 1]);
  expect(courses(await sentOf(ADA))).toEqual(["a", "b", "c"]);
  expect(courses(await asideOf(ADA))).toEqual(["bad"]);
});

test("what was set aside can be sent again", async () => {
  await enrol("bad");
  poison("bad");
  await send();
  server.refuses = () => null;
  await sendAside();

  expect([aside.value, courses(await sentOf(ADA))]).toEqual([0, ["bad"]]);
});

test("what the server asks to be sent again waits", async () => {
  await enrol("a");
  await enrol("later");
  server.tryAgain = (item) => item.kind === "enrolment" && item.course === "later";
  await send();

  expect(courses(await waitingOf(ADA))).toEqual(["later"]);
});

test.each([[401, "not-signed-in"], [503, "busy"], [500, "server-error"], [403, "forbidden"]])(
  "nothing is lost or set aside by a %i", async (status, code) => {
    await enrol("a");
    server.refuses = () => [status, code];
    await send();

    expect([waiting.value, aside.value, cutOff.value]).toEqual([1, 0, false]);
  });

test("nothing is lost where there is no server", async () => {
  await enrol("a");
  cutTheLine();
  await send();

  expect([waiting.value, cutOff.value]).toEqual([1, true]);
});

test("after a restore all that is kept is sent again", async () => {
  await enrol("a");
  await enrol("b");
  await send();
  server.known.clear();
  server.epoch = "00000000-0000-4000-8000-000000000002";
  await enrol("c");
  await send();

  expect(server.known.size).toBe(3);
  expect((await numberingOf(ADA)).epoch).toBe(server.epoch);
});

test("the new epoch is not remembered before all is there again", async () => {
  await enrol("a");
  await send();
  const before = server.epoch;
  server.known.clear();
  server.epoch = "00000000-0000-4000-8000-000000000002";
  server.tryAgain = (item) => item.kind === "enrolment" && item.course === "a";
  await enrol("b");
  await send();

  expect((await numberingOf(ADA)).epoch).toBe(before);
});

test("without a restore nothing is sent twice", async () => {
  for (const course of ["a", "b", "c"]) {
    await enrol(course);
    await send();
  }

  expect(server.sizes).toEqual([1, 1, 1]);
});

test("what was destroyed is not kept", async () => {
  await write("I looked away.");
  await send();
  await write(null);
  await send();

  expect((await sentOf(ADA)).map(({ item }) => item.kind === "reflection" && item.text)).toEqual([null]);
});

test("nothing that arrived is kept for longer than a month", async () => {
  await enrol("a");
  await send();
  const day = 24 * 60 * 60 * 1000;
  await dropOld(Date.now() + 29 * day);
  const after29 = (await sentOf(ADA)).length;
  await dropOld(Date.now() + 31 * day);

  expect([after29, (await sentOf(ADA)).length]).toEqual([1, 0]);
});

test("each learner sends their own alone, under another name of the device", async () => {
  await enrol("ada's");
  learner.value = { id: BEA } as Me;
  await enrol("bea's");
  await send();

  expect([courses(await sentOf(BEA)), courses(await waitingOf(ADA))]).toEqual([["bea's"], ["ada's"]]);
  expect((await numberingOf(BEA)).device).not.toBe((await numberingOf(ADA)).device);
});

test("nothing of who signed out stays, nor comes back with a late answer", async () => {
  await enrol("a");
  server.refuses = () => {
    server.refuses = () => null;
    void forget(ADA);
    return null;
  };
  await send();

  expect([await waitingOf(ADA), await sentOf(ADA), await epochOf(ADA)]).toEqual([[], [], undefined]);
});

test("a file holds what waits and what was set aside", async () => {
  await enrol("bad");
  poison("bad");
  await send();
  await enrol("a");
  const file = await unsentWork(ADA);

  expect(file && courses(file.items.map((item) => ({ item })))).toEqual(["bad", "a"]);
  expect(file).toMatchObject({ format: 1, learner: ADA, device: (await numberingOf(ADA)).device });
});

test("without unsent work there is no file", async () => expect(await unsentWork(ADA)).toBeNull());

test("a file is sent, and what arrived by it waits no more", async () => {
  await enrol("a");
  await enrol("bad");
  const file = await unsentWork(ADA);
  poison("bad");
  const outcome = file && (await sendFile(file));

  expect(outcome).toEqual({ arrived: 1, notUsed: 0, notRead: 1, tryAgain: 0 });
  expect(courses(await waitingOf(ADA))).toEqual(["bad"]);
});

test("a large file is sent in parts", async () => {
  const items = Array.from({ length: 1200 }, (_, at) => ({ kind: "enrolment", id: String(at), course: "a" }) as SyncItem);
  await sendFile({ format: 1, learner: ADA, device: BEA, saved_at: "2026-03-04T10:00:00Z", items });

  expect(server.sizes).toEqual([500, 500, 200]);
});

const saved = (more: object) => JSON.stringify({ format: 1, learner: ADA, items: [{}], ...more });
test.each([
  ["no JSON", "{", "no-such-file"],
  ["no object", "null", "no-such-file"],
  ["another format", saved({ format: 2 }), "no-such-file"],
  ["nothing in it", saved({ items: [] }), "no-such-file"],
  ["of nobody", saved({ learner: null }), "no-such-file"],
  ["of somebody else", saved({ learner: BEA }), "of-another"],
])("it says what is wrong with a file: %s", (_, text, fault) => expect(readFile(text, ADA)).toBe(fault));
