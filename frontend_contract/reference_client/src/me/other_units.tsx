/** What was begun outside of the courses that the learner takes: chapters, sections of guides, single lessons. */
import { accountWords } from "../account/words";
import type { UnitStanding } from "../contract";
import { courses, units } from "../learning/standing";
import { Bar } from "../learning/unit_frame";
import { dateIn, words } from "../words";
import { PageTitle } from "./page_title";

function others(): UnitStanding[] {
  const taken = [...courses.value.values()].filter((course) => course.is_enrolled || course.is_complete);
  const within = new Set(taken.flatMap((course) => course.units));
  const begun = [...units.value.values()].filter((unit) => unit.changed_at && !within.has(unit.unit));
  return begun.sort((one, other) => (other.changed_at ?? "").localeCompare(one.changed_at ?? ""));
}

export function OtherUnits() {
  const found = others();
  const t = accountWords.value;
  if (found.length === 0) return null;
  return (
    <section class="mine" aria-labelledby="also-begun">
      <h2 id="also-begun">{t.alsoBegun}</h2>
      <ul class="plain">{found.map((unit) => <Unit key={unit.unit} unit={unit} />)}</ul>
    </section>
  );
}

function Unit({ unit }: { unit: UnitStanding }) {
  const t = words.value;
  return (
    <li class="card">
      <p><PageTitle page={unit.unit} /></p>
      {unit.is_complete
        ? <p class="done">✓ {t.complete}{unit.completed_at && <span class="soft"> · {dateIn(unit.completed_at)}</span>}</p>
        : <Bar percent={unit.percent} label={t.percentDone(unit.percent)} />}
    </li>
  );
}
