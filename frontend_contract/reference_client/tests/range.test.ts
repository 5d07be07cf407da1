import { expect, test } from "vitest";
import { partOf, spanOf } from "../worker/range";

test.each([
  ["bytes=0-3", [0, 3]], ["bytes=4-", [4, 9]], ["bytes=-2", [8, 9]], ["bytes=-20", [0, 9]], ["bytes=8-99", [8, 9]],
  ["bytes=10-", null], ["bytes=5-4", null], ["bytes=-", null], ["bytes=0-1,3-4", null], ["bytes=-0", null], ["lines=0-1", null],
])("of ten bytes, %s asks for %j", (range, span) => {
  expect(spanOf(range, 10)).toEqual(span);
});

test("a part says which of the whole it is", async () => {
  const part = partOf(new Blob(["0123456789"]), "bytes=2-4", new Headers({ "Content-Type": "audio/ogg" }));

  expect([part.status, part.headers.get("Content-Range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
});

test("what the file does not have is refused", () => {
  expect(partOf(new Blob(["0123456789"]), "bytes=10-", new Headers()).status).toBe(416);
});
