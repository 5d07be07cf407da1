/** Courses under way, and those that are done. */
import { accountWords } from "../account/words";
import { api, ask } from "../api";
import { homeIn } from "../content";
import type { CourseStanding, Locale } from "../contract";
import { courses } from "../learning/standing";
import { Bar } from "../learning/unit_frame";
import { useResource, valueOf } from "../resource";
import { hrefOf } from "../router";
import { dateIn, language, words } from "../words";
import { PageTitle } from "./page_title";

const enrolmentsNow = async () => (await ask(api.GET("/api/v1/learning/enrolments/"))).items.filter((each) => !each.withdrawn_at);

export function Courses() {
  const enrolled = valueOf(useResource(enrolmentsNow, [])) ?? [];
  const known = [...courses.value.values()];
  const done = known.filter((course) => course.is_complete);
  const open = known.filter((course) => course.is_enrolled && !course.is_complete);
  const withdrawn = enrolled.filter((each) => !courses.value.has(each.course));
  const t = accountWords.value;
  return (
    <>
      <section class="mine" aria-labelledby="under-way">
        <h2 id="under-way">{t.underWay}</h2>
        {open.length + withdrawn.length === 0 && <NoCourse />}
        <ul class="plain">
          {open.map((course) => <UnderWay key={course.course} course={course} />)}
          {withdrawn.map(({ course }) => <li key={course} class="card"><PageTitle page={course} /></li>)}
        </ul>
      </section>
      {done.length > 0 && (
        <section class="mine" aria-labelledby="completed">
          <h2 id="completed">{t.completed}</h2>
          <ul class="plain">{done.map((course) => <Completed key={course.course} course={course} />)}</ul>
        </section>
      )}
    </>
  );
}

function NoCourse() {
  const locale = language.value as Locale;
  const home = valueOf(useResource(() => homeIn(locale), [locale]));
  const t = accountWords.value;
  return <p class="empty">{t.noCourse} <a href={hrefOf(home?.path ?? `/${locale}/`)}>{t.noCourseLink}</a></p>;
}

function UnderWay({ course }: { course: CourseStanding }) {
  const t = words.value;
  return (
    <li class="card">
      <h3><PageTitle page={course.course} /></h3>
      <Bar percent={course.percent} label={t.doneOf(course.done, course.of)} />
      {course.due_on && <p class="soft">{t.dueOn(dateIn(course.due_on))}</p>}
      {course.next_unit && <p><PageTitle class="button small" page={course.next_unit} before={course.done > 0 ? t.continue_ : t.begin} /></p>}
    </li>
  );
}

function Completed({ course }: { course: CourseStanding }) {
  const t = words.value;
  const isNew = course.new_since_completed.length;
  return (
    <li class="card">
      <h3><PageTitle page={course.course} /></h3>
      <p class="done">✓ {course.completed_at ? accountWords.value.completedOn(dateIn(course.completed_at)) : t.courseComplete}</p>
      {isNew > 0 && <p class="soft">{t.newSince(isNew)}</p>}
    </li>
  );
}
