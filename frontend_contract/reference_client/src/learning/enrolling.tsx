/** Taking a course, where one is in it, and leaving it. */
import { useState } from "preact/hooks";
import type { CourseOutline, CourseStanding, PageOf } from "../contract";
import { learner } from "../learner";
import { hrefOf } from "../router";
import { SignInLink } from "../shell/sign_in_link";
import { dateIn, words } from "../words";
import { put, wordOn } from "./outbox";
import { Bar } from "./unit_frame";

interface Props { page: PageOf<"course">; outline: CourseOutline; standing: CourseStanding | undefined }

export function Enrolling({ page, outline, standing }: Props) {
  const t = words.value;
  if (!learner.value) return <div class="card"><SignInLink why={t.signInToTake} /></div>;
  return (
    <section class="card enrolling" aria-label={t.myLearning}>
      {standing?.is_complete && <p class="done large">✓ {t.courseComplete}{standing.completed_at && <span class="soft"> · {dateIn(standing.completed_at)}</span>}</p>}
      {standing && standing.new_since_completed.length > 0 && <p>{t.newSince(standing.new_since_completed.length)}</p>}
      {standing && <Bar percent={standing.percent} label={t.doneOf(standing.done, standing.of)} />}
      <Prerequisites page={page} standing={standing} />
      {standing?.is_enrolled ? <Enrolled outline={outline} standing={standing} /> : <NotEnrolled page={page} />}
    </section>
  );
}

function Prerequisites({ page, standing }: { page: PageOf<"course">; standing: CourseStanding | undefined }) {
  const missing = page.prerequisites.filter((each) => !standing || standing.missing_prerequisites.includes(each.key));
  if (missing.length === 0) return null;
  return <p>{words.value.prerequisites}: {missing.map((each) => <a href={hrefOf(each.path)}>{each.title}</a>)}</p>;
}

function Enrolled({ outline, standing }: { outline: CourseOutline; standing: CourseStanding }) {
  const t = words.value;
  const next = outline.modules.flatMap((module) => module.lessons).find((lesson) => lesson.key === standing.next_unit);
  const leave = () => confirm(t.withdrawSure) && void put({ kind: "withdrawal", course: outline.key });
  return (
    <>
      {standing.due_on && !standing.is_complete && <p class="soft">{t.dueOn(dateIn(standing.due_on))}</p>}
      <p class="row">
        {next && <a class="button" href={hrefOf(next.path)}>{standing.done > 0 ? t.continue_ : t.begin}: {next.title}</a>}
        <button class="button quiet small" onClick={leave}>{t.withdraw}</button>
      </p>
    </>
  );
}

function NotEnrolled({ page }: { page: PageOf<"course"> }) {
  const [code, setCode] = useState("");
  const [told, setTold] = useState("");
  const t = words.value;
  const byInvitation = page.enrolment === "invitation";
  const enrol = async (event: Event) => {
    event.preventDefault();
    const id = await put({ kind: "enrolment", course: page.key, ...(code ? { code } : {}) });
    const receipt = await wordOn(id);
    setTold(receipt ? (receipt.reason ?? "") : t.onDevice);
  };
  return (
    <form class="row" onSubmit={(event) => void enrol(event)}>
      {byInvitation && (
        <label class="stack">
          <span>{t.enrolByInvitation} {t.enrolCode}</span>
          <input value={code} required autocomplete="off" onInput={(event) => setCode(event.currentTarget.value)} />
        </label>
      )}
      <button class="button">{t.enrol}</button>
      <span role="status">{told}</span>
    </form>
  );
}
