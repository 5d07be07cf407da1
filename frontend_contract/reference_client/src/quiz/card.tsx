/** A quiz in a page: what it is about, the attempt under way, and how the last one went. */
import { useContext, useEffect, useState } from "preact/hooks";
import { allOf } from "../all_of";
import { api, ask } from "../api";
import { Heading } from "../blocks/block";
import type { AttemptReview, AttemptSummary, BlockOf } from "../contract";
import { learner } from "../learner";
import { UnitContext } from "../learning/unit";
import { hrefOf } from "../router";
import { Failed } from "../shell/states";
import { SignInLink } from "../shell/sign_in_link";
import { begunAt, type Begun } from "../storage";
import { words } from "../words";
import { learnerMarker, MarkerContext } from "./marker";
import { isOnDevice, useHeld } from "./held";
import { Player } from "./player";
import { Review } from "./review";

type Quiz = BlockOf<"quiz">;
type Stage = { at: "card" } | { at: "playing"; begun: Begun } | { at: "review"; review: AttemptReview };

export default function QuizCard({ quiz, level }: { quiz: Quiz; level: number }) {
  const [stage, setStage] = useState<Stage>({ at: "card" });
  const t = words.value;
  return (
    <section class="quiz" aria-labelledby={`quiz-${quiz.id}`}>
      <p class="tag">{quiz.feedback === "practice" ? t.practice : t.quiz}</p>
      <div id={`quiz-${quiz.id}`}><Heading level={level}>{quiz.title || t.quiz}</Heading></div>
      {stage.at === "playing" && (
        <Player begun={stage.begun} close={() => setStage({ at: "card" })}
          handedIn={(result) => setStage("review" in result ? { at: "review", review: result.review } : { at: "card" })} />
      )}
      {stage.at === "review" && <Review review={stage.review} level={level + 1} />}
      {stage.at !== "playing" && <Offer quiz={quiz} again={stage.at !== "card"} begin={(begun) => setStage({ at: "playing", begun })} />}
    </section>
  );
}

/** The rules, what was done before, and the button to begin. */
function Offer({ quiz, again, begin }: { quiz: Quiz; again: boolean; begin: (begun: Begun) => void }) {
  const unit = useContext(UnitContext);
  const marker = useContext(MarkerContext);
  const [past, setPast] = useState<AttemptSummary[]>([]);
  const [begun, setBegun] = useState<Begun | undefined>();
  const [refused, setRefused] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const t = words.value;
  const who = learner.value?.id ?? "";
  const place = `${who} ${unit?.page.key ?? ""} ${quiz.id}`;
  const held = useHeld(who, quiz.version);
  const needsSignIn = marker === learnerMarker && !learner.value && quiz.feedback !== "practice";
  useEffect(() => {
    void begunAt(place).then(setBegun);
    if (who && unit && marker === learnerMarker) void attemptsAt(unit.page.key, quiz.id).then(setPast, () => {});
  }, [place, again, held]);
  const left = quiz.attempts_allowed === null ? null : quiz.attempts_allowed - past.length;
  const start = async () => {
    const attempt = crypto.randomUUID();
    const started = who && quiz.version ? await marker.start(attempt, quiz.version) : { refused: null };
    if (started.refused !== null) return setRefused(started.refused);
    begin({ place, learner: who, attempt, quiz, responses: {}, at: 0 });
  };
  return (
    <div class="stack">
      {!again && quiz.intro && <p class="lines">{quiz.intro}</p>}
      {!again && <Rules quiz={quiz} left={left} />}
      {!again && <Best past={past} />}
      {held === "here" && <p class="verdict" role="status">{t.handedInLater}</p>}
      {held === "sent" && <p role="status">✓ {t.received}</p>}
      {needsSignIn ? <SignInLink why={t.signInForQuiz} /> : (
        <p class="row">
          {begun && <button class="button" onClick={() => begin(begun)}>{t.goOn}</button>}
          {!begun && !isOnDevice(held) && (left === null || left > 0) && <button class={again ? "button quiet" : "button"} onClick={() => void start().catch(setError)}>{past.length || again ? t.startAgain : t.start}</button>}
        </p>
      )}
      {refused !== null && <p class="card" role="alert">{refused}</p>}
      {error !== null && <Failed error={error} />}
    </div>
  );
}

const attemptsAt = (unit: string, block: string) =>
  allOf((cursor) => ask(api.GET("/api/v1/learning/attempts/", { params: { query: { unit, block, cursor } } })));

function Rules({ quiz, left }: { quiz: Quiz; left: number | null }) {
  const t = words.value;
  const asked = quiz.draw === null ? quiz.questions.length : quiz.draw + quiz.questions.filter((each) => each.points === 0).length;
  const rules = [t.questions(asked), quiz.pass_mark > 0 ? t.passMark(quiz.pass_mark) : "", left !== null ? t.attemptsLeft(Math.max(0, left)) : ""];
  return (
    <>
      <p class="soft">{rules.filter(Boolean).join(" · ")}</p>
      <p class="soft">{t.feedbackRule[quiz.feedback]}</p>
    </>
  );
}

function Best({ past }: { past: AttemptSummary[] }) {
  const t = words.value;
  const done = past.filter((attempt) => attempt.submitted_at);
  const best = done.reduce<AttemptSummary | null>((one, other) => ((other.percent ?? -1) > (one?.percent ?? -2) ? other : one), null);
  if (!best) return null;
  return (
    <p class={best.passed ? "verdict is-right" : "verdict"}>
      <strong>{best.passed === null ? t.handedIn : best.passed ? t.passed : t.notPassed}</strong>{" "}
      {best.percent !== null && t.yourScore(best.percent)}{" "}
      <a href={hrefOf(`/attempts/${best.attempt}/`)}>{t.lookAgain}</a>
    </p>
  );
}
