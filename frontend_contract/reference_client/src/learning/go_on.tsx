/** Where a learner left off: the course under way, and its next unit. */
import { outlineOf } from "../content";
import type { CourseStanding, Locale } from "../contract";
import { useResource, valueOf } from "../resource";
import { hrefOf } from "../router";
import { words } from "../words";
import { courses } from "./standing";
import { Bar } from "./unit_frame";

export function GoOn({ locale }: { locale: string }) {
  const open = [...courses.value.values()].filter((course) => course.is_enrolled && !course.is_complete);
  return <>{open.map((course) => <Course key={course.course} course={course} locale={locale as Locale} />)}</>;
}

function Course({ course, locale }: { course: CourseStanding; locale: Locale }) {
  const outline = valueOf(useResource(() => outlineOf(course.course, locale), [course.course, locale]));
  const next = outline?.modules.flatMap((module) => module.lessons).find((lesson) => lesson.key === course.next_unit);
  const t = words.value;
  if (!outline || !next) return null;
  return (
    <section class="card go-on" aria-label={t.continue_}>
      <p class="tag">{outline.title}</p>
      <Bar percent={course.percent} label={t.doneOf(course.done, course.of)} />
      <a class="button" href={hrefOf(next.path)}>{course.done > 0 ? t.continue_ : t.begin}: {next.title}</a>
    </section>
  );
}
