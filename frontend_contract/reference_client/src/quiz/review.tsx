/** An attempt again: its score, what was said to each question, and what is right as far as the quiz allows. */
import { useEffect, useRef } from "preact/hooks";
import { Heading } from "../blocks/block";
import type { Answer, AttemptReview } from "../contract";
import { QuestionField } from "../questions/question";
import { words } from "../words";

export function Review({ review, level }: { review: AttemptReview; level: number }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), [review.attempt]);
  const t = words.value;
  const answers = review.answers as Answer[] | null;
  const responses = review.responses as Record<string, never>;
  return (
    <div class="review" ref={element} tabIndex={-1}>
      <Score review={review} />
      {!answers && <p class="soft">{review.feedback === "never" ? t.feedbackRule.never : t.withheld}</p>}
      {review.is_surplus && <p class="soft">{t.surplus}</p>}
      <ol class="plain">
        {review.questions.map((question, index) => (
          <li key={question.id} class="reviewed">
            <Heading level={level} class="tag">{t.questionOf(index + 1, review.questions.length)}</Heading>
            <QuestionField question={question} value={responses[question.id]} answer={answers?.find((each) => each.question === question.id)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Score({ review }: { review: AttemptReview }) {
  const t = words.value;
  const word = review.passed === null ? t.handedIn : review.passed ? t.passed : t.notPassed;
  return (
    <div class={`score ${review.passed === false ? "is-open" : "is-done"}`} role="status">
      {review.percent !== null && <span class="score-number">{t.yourScore(review.percent)}</span>}
      <span>
        <strong>{word}</strong>
        {review.pass_mark > 0 && review.passed !== null && <span class="soft"> · {t.passMark(review.pass_mark)}</span>}
      </span>
    </div>
  );
}
