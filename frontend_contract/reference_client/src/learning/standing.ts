/** Where the learner is, in every course and unit, as the server says. */
import { signal } from "@preact/signals";
import { api, ask } from "../api";
import type { CourseStanding, Standing, UnitStanding } from "../contract";
import { learner } from "../learner";

export const units = signal<ReadonlyMap<string, UnitStanding>>(new Map());
export const courses = signal<ReadonlyMap<string, CourseStanding>>(new Map());

let since: string | undefined;

/** For a question of which the answer is to be taken as `takeStanding` does. */
export const knownSince = () => since ?? null;

/** Asks for what changed since the last time; what can't be had now stays as it is. */
export async function refreshStanding(): Promise<void> {
  if (!learner.value) return forgetStanding();
  const now = await ask(api.GET("/api/v1/learning/standing/", { params: { query: { since } } })).catch(() => null);
  if (now) takeStanding(now);
}

/** What changed since, or all of it. */
export function takeStanding(now: Standing): void {
  since = now.since;
  units.value = new Map([...(now.is_whole ? [] : units.value), ...now.units.map((unit) => [unit.unit, unit] as const)]);
  courses.value = new Map(now.courses.map((course) => [course.course, course]));
}

export function forgetStanding(): void {
  since = undefined;
  units.value = new Map();
  courses.value = new Map();
}
