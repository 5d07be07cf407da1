import { expect, test } from "vitest";
import type { Completion, CourseStanding, UnitStanding } from "../src/contract";
import { laidOver, unitWith, type CourseHere, type Done } from "../src/learning/laid_over";

const ASKS: Completion = { version: "v", asks_seen: true, blocks: ["a", "b"], checkpoints: ["c"], other_checkpoints: [], quizzes: ["q"], quiz_rule: "passed" };
const HERE: CourseHere = { key: "course", required: ["one", "two", "three"], takesAll: true };
const done = (facts: string[], completion = ASKS, unit = "one"): Done => ({ unit, completion, facts, course: HERE });
const ALL = ["seen a", "seen b", "ticked c", "submitted q"];

const unit = (some: Partial<UnitStanding> = {}): UnitStanding => ({
  unit: "one", percent: 0, is_complete: false, completed_at: null, seen: [], ticked: [], submitted: [], passed: [], changed_at: null, ...some,
});
const course = (some: Partial<CourseStanding> = {}): CourseStanding => ({
  course: "course", version: "v", percent: 0, done: 0, of: 3, is_complete: false, completed_at: null, is_enrolled: true, due_on: null,
  next_unit: "one", new_since_completed: [], closed: ["two", "extra", "three"], missing_prerequisites: [], units: ["one", "two", "extra", "three"], ...some,
});
const courseAfter = (rows: Done[], known = course(), units = new Map<string, UnitStanding>()) =>
  laidOver(units, new Map([["course", known]]), rows).courses.get("course");

test("each thing that is asked for counts the same", () => {
  expect(unitWith(undefined, done(["seen a", "ticked c"])).percent).toBe(50);
});

test("what the server knows and what was done here are put together", () => {
  const now = unitWith(unit({ seen: ["a"], percent: 25 }), done(["seen b"]));

  expect([now.seen, now.percent]).toEqual([["a", "b"], 50]);
});

test("it is never less than the server said", () => {
  const known = unit({ percent: 80, is_complete: true });

  expect(unitWith(known, done([]))).toMatchObject({ percent: 100, is_complete: true });
  expect(unitWith(unit({ percent: 80 }), done([])).percent).toBe(80);
});

test("a quiz that has to be passed does not complete the unit before it is marked", () => {
  expect(unitWith(undefined, done(ALL))).toMatchObject({ percent: 75, is_complete: false });
});

test("a quiz that has to be handed in does", () => {
  expect(unitWith(undefined, done(ALL, { ...ASKS, quiz_rule: "submitted" }))).toMatchObject({ percent: 100, is_complete: true });
});

test("where nothing is asked for, finishing completes it", () => {
  const asksNothing: Completion = { ...ASKS, asks_seen: false, checkpoints: [], quizzes: [], quiz_rule: "none" };

  expect(unitWith(undefined, done(["finished"], asksNothing)).is_complete).toBe(true);
  expect(unitWith(undefined, done(["seen a"], asksNothing)).is_complete).toBe(false);
});

test("a unit awaits its mark once nothing else is missing", () => {
  expect([...laidOver(new Map(), new Map(), [done(ALL)]).awaiting]).toEqual(["one"]);
  expect([...laidOver(new Map(), new Map(), [done(ALL.slice(1))]).awaiting]).toEqual([]);
});

test("it awaits none that the server has given", () => {
  const known = new Map([["one", unit({ passed: ["q"], submitted: ["q"] })]]);

  expect([...laidOver(known, new Map(), [done(ALL)]).awaiting]).toEqual([]);
});

test("a quiz that was handed in opens what it gates", () => {
  expect(courseAfter([done(ALL)])).toMatchObject({ next_unit: "two", closed: ["extra", "three"], done: 0, is_complete: false });
});

test("what is optional holds nothing closed", () => {
  const submitted = { ...ASKS, quiz_rule: "submitted" as const };

  expect(courseAfter([done(ALL, submitted), done(ALL, submitted, "two")])).toMatchObject({ next_unit: "three", closed: [], done: 2, percent: 66 });
});

test("nothing is closed here that the server has open", () => {
  expect(courseAfter([done([])], course({ closed: [] }))?.closed).toEqual([]);
});

test("with all that counts, the course is complete", () => {
  const submitted = { ...ASKS, quiz_rule: "submitted" as const };
  const rows = ["one", "two", "three"].map((key) => done(ALL, submitted, key));

  expect(courseAfter(rows)).toMatchObject({ is_complete: true, percent: 100, done: 3, next_unit: null });
});

test("a course's percent is never less than the server said", () => {
  expect(courseAfter([done([])], course({ percent: 66, done: 2 }))).toMatchObject({ percent: 66, done: 2 });
});

test("where some modules are enough, the server's count stays until it has its word", () => {
  const here = { ...HERE, takesAll: false };
  const row = { ...done(ALL, { ...ASKS, quiz_rule: "submitted" }), course: here };

  expect(courseAfter([row], course({ percent: 10, done: 0 }))).toMatchObject({ percent: 10, done: 0, next_unit: "two" });
});

test("courses in which nothing was done stay as they are", () => {
  const other = course({ course: "other" });

  expect(laidOver(new Map(), new Map([["other", other]]), [done(ALL)]).courses.get("other")).toBe(other);
});
