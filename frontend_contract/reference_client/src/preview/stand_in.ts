/** Whoever the draft is shown as: somebody who does not exist, who has begun or finished what is open. */
import type { Me, Page, UnitStanding } from "../contract";
import { isUnit } from "../contract";
import { learner } from "../learner";
import { takeStanding } from "../learning/standing";
import type { Mode } from "./grant";

const SOMEBODY: Me = {
  id: "00000000-0000-0000-0000-000000000000", email: "", joined_at: "", preferred_language: null,
  links: { export: "", readable_export: "", erasure: "" },
};

export function standIn(mode: Mode, page: Page | null): void {
  learner.value = mode === "visitor" ? null : SOMEBODY;
  takeStanding({ units: mode === "passed" && page && isUnit(page) ? [finished(page)] : [], courses: [], is_whole: true, since: "" });
}

const finished = (page: Extract<Page, { completion: object }>): UnitStanding => ({
  unit: page.key, percent: 100, is_complete: true, completed_at: null, changed_at: null, seen: page.completion.blocks,
  ticked: page.completion.checkpoints, submitted: page.completion.quizzes, passed: page.completion.quizzes,
});
