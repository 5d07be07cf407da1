/** Where the learner is, in every course and unit: as the server said last, with what was done on this device laid over it. */
import { computed, signal } from "@preact/signals";
import { along } from "../along/database";
import { api, ask } from "../api";
import type { CourseStanding, Standing, UnitStanding } from "../contract";
import { learner } from "../learner";
import { doneHere, dropArrived, loadDone } from "./done_here";
import { laidOver } from "./laid_over";

interface Known { units: ReadonlyMap<string, UnitStanding>; courses: ReadonlyMap<string, CourseStanding> }
const NOTHING: Known = { units: new Map(), courses: new Map() };

const known = signal(NOTHING);
const now = computed(() => laidOver(known.value.units, known.value.courses, doneHere.value));
export const units = computed(() => now.value.units);
export const courses = computed(() => now.value.courses);
/** Units of which only the mark of a quiz that was handed in is missing. */
export const awaiting = computed(() => now.value.awaiting);

let since: string | undefined;
/** Whose it is. */
let owner: string | undefined;

/** For a question of which the answer is to be taken as `takeStanding` does. */
export const knownSince = () => since ?? null;

/** Asks for what changed since the last time; what can't be had now stays as it is. */
export async function refreshStanding(): Promise<void> {
  const id = learner.value?.id;
  if (!id) return forgetStanding();
  if (owner !== id) await recall(id);
  const at = Date.now();
  const answer = await ask(api.GET("/api/v1/learning/standing/", { params: { query: { since } } })).catch(() => null);
  if (!answer || learner.value?.id !== id) return;
  takeStanding(answer);
  await dropArrived(id, at);
}

/** What changed since, or all of it. */
export function takeStanding(answer: Standing): void {
  since = answer.since;
  known.value = {
    units: new Map([...(answer.is_whole ? [] : known.value.units), ...answer.units.map((unit) => [unit.unit, unit] as const)]),
    courses: new Map(answer.courses.map((course) => [course.course, course])),
  };
  if (owner) void keep(owner, answer.since);
}

/** What this device knows of a learner: the last standing, for when the server can't be asked. */
async function recall(id: string): Promise<void> {
  forgetStanding();
  owner = id;
  const kept = await along().then((database) => database.get("standing", id)).catch(() => undefined);
  await loadDone(id);
  if (owner === id && kept && since === undefined) takeStanding({ ...kept.standing, is_whole: true });
}

async function keep(id: string, last: string): Promise<void> {
  const standing: Standing = { units: [...known.value.units.values()], courses: [...known.value.courses.values()], is_whole: true, since: last };
  await along().then((database) => database.put("standing", { owner: id, standing })).catch(() => undefined);
}

export function forgetStanding(): void {
  since = owner = undefined;
  known.value = NOTHING;
  doneHere.value = [];
}
