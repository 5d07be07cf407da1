/** Around the body of every unit: what it asks for, and at its end how to finish it and where to go on. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { Body } from "../blocks/block";
import { outlineOf, pagesBelow } from "../content";
import type { Locale, Unit } from "../contract";
import { learner } from "../learner";
import { Frame } from "../pages/page";
import { useResource, valueOf } from "../resource";
import { hrefOf } from "../router";
import { ContentNoteCard } from "../shell/content_note";
import { SignInLink } from "../shell/sign_in_link";
import { words } from "../words";
import { waiting } from "./outbox";
import { awaiting } from "./standing";
import { OpenUnit, UnitContext } from "./unit";

export function UnitFrame({ page, children, after }: { page: Unit; children?: ComponentChildren; after?: ComponentChildren }) {
  const unit = useMemo(() => new OpenUnit(page), [page.key, page.completion.version]);
  return (
    <UnitContext.Provider value={unit}>
      <Frame page={page} above={<Facts page={page} unit={unit} />}>
        {page.content_notes.map((note) => <ContentNoteCard key={note.key} note={note} />)}
        {children}
        <Body blocks={page.body} />
        {after}
        <End page={page} unit={unit} />
      </Frame>
    </UnitContext.Provider>
  );
}

function Facts({ page, unit }: { page: Unit; unit: OpenUnit }) {
  const t = words.value;
  const percent = unit.standing?.percent ?? 0;
  const facts = [page.minutes > 0 ? t.minutes(page.minutes) : "", page.optional ? t.optional : ""].filter(Boolean);
  return (
    <div class="facts">
      <p class="soft">{facts.join(" · ")}</p>
      {learner.value && <Bar percent={percent} label={unit.standing?.is_complete ? t.complete : t.percentDone(percent)} />}
    </div>
  );
}

export function Bar({ percent, label }: { percent: number; label: string }) {
  return (
    <p class="bar">
      <progress max={100} value={percent} aria-label={label}></progress>
      <span class="soft">{label}</span>
    </p>
  );
}

function End({ page, unit }: { page: Unit; unit: OpenUnit }) {
  const t = words.value;
  return (
    <footer class="end">
      {!learner.value && <SignInLink why={t.signInForQuiz} />}
      {learner.value && page.completion.version && (
        <>
          {!unit.standing?.is_complete && !awaiting.value.has(page.key) && <Asks page={page} />}
          {awaiting.value.has(page.key) && <p role="status">{t.markedLater}</p>}
          {unit.isFinished
            ? <p class="done" role="status">✓ {unit.standing?.is_complete ? t.complete : t.finished}</p>
            : <button class="button" onClick={() => void unit.finish()}>{t.finish}</button>}
          {waiting.value > 0 && <p class="soft">{t.sendingSome(waiting.value)}</p>}
        </>
      )}
      <Neighbours page={page} />
    </footer>
  );
}

/** What completes the unit, in words. */
function Asks({ page }: { page: Unit }) {
  const t = words.value;
  const { asks_seen, checkpoints, quizzes, quiz_rule } = page.completion;
  const asks = [
    asks_seen ? t.asksSeen : "",
    checkpoints.length ? t.asksTicked(checkpoints.length) : "",
    quizzes.length && quiz_rule === "submitted" ? t.asksSubmitted(quizzes.length) : "",
    quizzes.length && quiz_rule === "passed" ? t.asksPassed(quizzes.length) : "",
  ].filter(Boolean);
  return asks.length ? <p class="soft">{t.asks}: {asks.join(", ")}.</p> : null;
}

/** The units before and after, and the way up. */
function Neighbours({ page }: { page: Unit }) {
  const order = valueOf(useResource(() => orderAround(page), [page.key, learner.value?.id])) ?? [];
  const at = order.findIndex((each) => each.key === page.key);
  const [before, after] = [order[at - 1], at >= 0 ? order[at + 1] : undefined];
  const t = words.value;
  return (
    <nav class="neighbours" aria-label={t.contents}>
      {after && <a class="button" href={hrefOf(after.path)}><span class="soft">{t.nextUnit}</span> {after.title}</a>}
      {before && <a class="button quiet" href={hrefOf(before.path)}><span class="soft">{t.previousUnit}</span> {before.title}</a>}
      {page.parent && <a href={hrefOf(page.parent.path)}>{t.backTo(page.parent.title)}</a>}
    </nav>
  );
}

/** Lessons of the whole course; chapters and sections of their toolkit or guide. */
async function orderAround(page: Unit): Promise<{ key: string; path: string; title: string }[]> {
  const course = page.ancestors.find((each) => each.type === "course");
  if (course) return (await outlineOf(course.key, page.locale as Locale)).modules.flatMap((module) => module.lessons);
  if (!page.parent || page.type === "discussion_framework") return [];
  return pagesBelow(page.parent.key, page.locale as Locale);
}
