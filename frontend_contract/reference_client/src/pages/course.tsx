import { Along } from "../along/offer";
import { Body } from "../blocks/block";
import { outlineOf } from "../content";
import type { CourseOutline, CourseStanding, Locale, OutlineModule } from "../contract";
import { Enrolling } from "../learning/enrolling";
import { awaiting, courses, units } from "../learning/standing";
import { learner } from "../learner";
import { useResource } from "../resource";
import { hrefOf } from "../router";
import { Shown } from "../shell/states";
import { words } from "../words";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"course">) => {
  const outline = useResource(() => outlineOf(page.key, page.locale as Locale), [page.key, page.locale, learner.value?.id]);
  const standing = courses.value.get(page.key);
  return (
    <Frame page={page} above={outline.state === "here" && <p class="soft">{words.value.minutes(outline.value.minutes)}</p>}>
      <Shown resource={outline}>{(found) => <Enrolling page={page} outline={found} standing={standing} />}</Shown>
      <Body blocks={page.body} />
      <Shown resource={outline}>{(found) => <Modules outline={found} standing={standing} />}</Shown>
      <Along page={page} />
    </Frame>
  );
};

function Modules({ outline, standing }: { outline: CourseOutline; standing: CourseStanding | undefined }) {
  const t = words.value;
  return (
    <section>
      <h2>{t.contents}</h2>
      {outline.enough !== null && <p>{t.enough(outline.enough, outline.modules.length)}</p>}
      <ol class="modules">{outline.modules.map((module) => <Module key={module.key} module={module} standing={standing} />)}</ol>
    </section>
  );
}

function Module({ module, standing }: { module: OutlineModule; standing: CourseStanding | undefined }) {
  const t = words.value;
  return (
    <li class="card module">
      <h3><a href={hrefOf(module.path)}>{module.title}</a></h3>
      <p class="soft">{[t.minutes(module.minutes), module.optional ? t.optional : ""].filter(Boolean).join(" · ")}</p>
      <ol class="lessons">{module.lessons.map((lesson) => <Lesson key={lesson.key} lesson={lesson} standing={standing} />)}</ol>
    </li>
  );
}

function Lesson({ lesson, standing }: { lesson: OutlineModule["lessons"][number]; standing: CourseStanding | undefined }) {
  const t = words.value;
  const unit = units.value.get(lesson.key);
  const isClosed = standing?.closed.includes(lesson.key) ?? false;
  const isNext = standing?.next_unit === lesson.key;
  return (
    <li class={isNext ? "is-next" : ""}>
      <span class={`tick ${unit?.is_complete ? "is-done" : ""}`} aria-hidden="true">{unit?.is_complete ? "✓" : ""}</span>
      <span>
        <a href={hrefOf(lesson.path)} aria-current={isNext ? "step" : undefined}>{lesson.title}</a>
        <span class="soft">
          {[t.minutes(lesson.minutes), lesson.optional ? t.optional : "", unit?.is_complete ? t.complete : awaiting.value.has(lesson.key) ? t.markedLater : unit && unit.percent > 0 ? t.percentDone(unit.percent) : "", isClosed ? t.closed : ""].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
}
