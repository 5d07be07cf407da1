/** Quizzes that the learner took: the best score, and every attempt to look at again. */
import { accountWords } from "../account/words";
import { api, ask } from "../api";
import type { AttemptSummary } from "../contract";
import { useResource } from "../resource";
import { hrefOf } from "../router";
import { Shown } from "../shell/states";
import { dateIn, words } from "../words";
import { allOf } from "../all_of";
import { PageTitle } from "./page_title";

const attemptsNow = () =>
  allOf((cursor) => ask(api.GET("/api/v1/learning/attempts/", { params: { query: { limit: 100, cursor } } })));

const RECENT = 5;

export function Attempts() {
  const t = accountWords.value;
  const attempts = useResource(attemptsNow, []);
  return (
    <section class="mine" aria-labelledby="my-quizzes">
      <h2 id="my-quizzes">{t.myQuizzes}</h2>
      <Shown resource={attempts}>{(all) => <Quizzes attempts={all.filter((each) => each.submitted_at)} />}</Shown>
    </section>
  );
}

/** Attempts at each quiz; the quiz that was taken last comes first, as the server gives them. */
function byQuiz(attempts: AttemptSummary[]): [string, AttemptSummary[]][] {
  const quizzes = new Map<string, AttemptSummary[]>();
  for (const each of attempts) {
    const name = `${each.unit} ${each.block}`;
    quizzes.set(name, [...(quizzes.get(name) ?? []), each]);
  }
  return [...quizzes];
}

function Quizzes({ attempts }: { attempts: AttemptSummary[] }) {
  const quizzes = byQuiz(attempts).map(([name, each]) => <Quiz key={name} attempts={each} />);
  if (quizzes.length === 0) return <p class="empty">{accountWords.value.noQuizzes}</p>;
  const earlier = quizzes.slice(RECENT);
  return (
    <>
      <ul class="plain">{quizzes.slice(0, RECENT)}</ul>
      {earlier.length > 0 && <details><summary>{accountWords.value.earlierQuizzes(earlier.length)}</summary><ul class="plain">{earlier}</ul></details>}
    </>
  );
}

function Quiz({ attempts }: { attempts: AttemptSummary[] }) {
  const [first] = attempts;
  const scores = attempts.map((each) => each.percent).filter((percent) => percent !== null);
  const t = accountWords.value;
  if (!first) return null;
  return (
    <li class="card">
      <p><PageTitle page={first.unit} block={first.block} /></p>
      {scores.length > 0 && <p>{t.bestScore(Math.max(...scores))}{attempts.some((each) => each.passed) && <span class="done"> ✓ {words.value.passed}</span>}</p>}
      <ul class="attempts" aria-label={t.attempts}>{attempts.map((each) => <Attempt key={each.attempt} attempt={each} />)}</ul>
    </li>
  );
}

const Attempt = ({ attempt }: { attempt: AttemptSummary }) => (
  <li>
    <a href={hrefOf(`/attempts/${attempt.attempt}/`)}>{dateIn(attempt.submitted_at ?? attempt.started_at)}</a>
    <span class="soft">{attempt.percent === null ? words.value.handedIn : words.value.yourScore(attempt.percent)}</span>
  </li>
);
