/**
 * What was done on this device, laid over what the server said last: as far as can be told without the server, and never
 * less than it said. Pure rules, like the server's own.
 */
import type { Completion, CourseOutline, CourseStanding, UnitStanding } from "../contract";

/** What was done in a unit here and may not have arrived. Facts are such as `seen <block>`, `ticked <block>`, `submitted <block>`, `finished`. */
export interface Done {
  unit: string;
  completion: Completion;
  facts: string[];
  course: CourseHere | null;
}

/** Of a course, what it takes to know which unit opens next. */
export interface CourseHere { key: string; required: string[]; takesAll: boolean }

export const courseHere = (outline: CourseOutline): CourseHere => ({
  key: outline.key,
  required: outline.modules.filter((each) => !each.optional).flatMap((each) => each.lessons.filter((lesson) => !lesson.optional).map((lesson) => lesson.key)),
  takesAll: outline.enough === null && outline.modules.every((each) => each.enough === null),
});

/** All that completes a unit, each as a fact. */
function asked({ blocks, asks_seen, checkpoints, quizzes, quiz_rule }: Completion): string[] {
  const all = [...(asks_seen ? blocks.map((each) => `seen ${each}`) : []), ...checkpoints.map((each) => `ticked ${each}`)];
  if (quiz_rule !== "none") all.push(...quizzes.map((each) => `${quiz_rule} ${each}`));
  return all.length > 0 ? all : ["finished"];
}

const NOTHING = { percent: 0, is_complete: false, completed_at: null, seen: [], ticked: [], submitted: [], passed: [], changed_at: null };

const of = (facts: readonly string[], kind: string) => facts.filter((each) => each.startsWith(`${kind} `)).map((each) => each.slice(kind.length + 1));
const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

export function unitWith(known: UnitStanding | undefined, done: Done): UnitStanding {
  const before: UnitStanding = known ?? { unit: done.unit, ...NOTHING };
  const [seen, ticked, submitted] = [both(before.seen, of(done.facts, "seen")), both(before.ticked, of(done.facts, "ticked")), both(before.submitted, of(done.facts, "submitted"))];
  const facts = new Set([...done.facts, ...namedBy("seen", seen), ...namedBy("ticked", ticked), ...namedBy("submitted", submitted), ...namedBy("passed", before.passed)]);
  const wanted = asked(done.completion);
  const met = wanted.filter((each) => facts.has(each)).length;
  const is_complete = before.is_complete || met === wanted.length;
  const percent = is_complete ? 100 : Math.max(before.percent, Math.min(99, Math.floor((100 * met) / wanted.length)));
  return { ...before, seen, ticked, submitted, is_complete, percent };
}

const namedBy = (kind: string, ids: readonly string[]) => ids.map((each) => `${kind} ${each}`);

/** Whether nothing is missing but the mark of a quiz that was handed in: what comes behind it opens meanwhile. */
export function awaitsMark(standing: UnitStanding, { completion, facts }: Done): boolean {
  if (standing.is_complete) return false;
  const known = new Set([...facts, ...namedBy("seen", standing.seen), ...namedBy("ticked", standing.ticked), ...namedBy("passed", standing.passed)]);
  const missing = asked(completion).filter((each) => !known.has(each));
  return missing.length > 0 && missing.every((each) => each.startsWith("passed ") && standing.submitted.includes(each.slice("passed ".length)));
}

/** `completed`: units that are, with what was done here; `open`: those, and the ones that only await a mark. */
export function courseWith(known: CourseStanding, here: CourseHere, completed: ReadonlySet<string>, open: ReadonlySet<string>): CourseStanding {
  const next_unit = here.required.find((each) => !open.has(each)) ?? null;
  const nextAt = next_unit === null ? Infinity : known.units.indexOf(next_unit);
  const closed = known.closed.filter((each) => known.units.indexOf(each) > nextAt && !open.has(each));
  const all = here.required.length > 0 && here.required.every((each) => completed.has(each));
  const done = here.takesAll ? Math.max(known.done, Math.min(known.of, here.required.filter((each) => completed.has(each)).length)) : known.done;
  const share = known.of > 0 ? Math.floor((100 * done) / known.of) : 0;
  const is_complete = known.is_complete || all;
  const percent = all ? 100 : here.takesAll ? Math.max(known.percent, Math.min(99, share)) : known.percent;
  return { ...known, next_unit, closed, done, percent, is_complete };
}

export interface Standings { units: ReadonlyMap<string, UnitStanding>; courses: ReadonlyMap<string, CourseStanding>; awaiting: ReadonlySet<string> }

export function laidOver(units: ReadonlyMap<string, UnitStanding>, courses: ReadonlyMap<string, CourseStanding>, all: readonly Done[]): Standings {
  const now = new Map(units);
  for (const done of all) now.set(done.unit, unitWith(units.get(done.unit), done));
  const awaiting = new Set(all.filter((done) => awaitsMark(now.get(done.unit) as UnitStanding, done)).map((done) => done.unit));
  const completed = new Set([...now.values()].filter((each) => each.is_complete).map((each) => each.unit));
  const open = new Set([...completed, ...awaiting]);
  const touched = new Map(all.flatMap(({ course }) => (course ? [[course.key, course] as const] : [])));
  const withCourse = (known: CourseStanding) => {
    const here = touched.get(known.course);
    return here ? courseWith(known, here, completed, open) : known;
  };
  return { units: now, courses: new Map([...courses].map(([key, known]) => [key, withCourse(known)])), awaiting };
}
