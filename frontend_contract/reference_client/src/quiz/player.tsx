/** An attempt: one question after the other, kept on this device with every change until it is handed in. */
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { Answer, BlockOf, Question, QuestionResponse } from "../contract";
import { UnitContext } from "../learning/unit";
import { QuestionField, shareOf } from "../questions/question";
import { useResource } from "../resource";
import { Failed, Shown } from "../shell/states";
import { dropBegun, putBegun, type Begun } from "../storage";
import { words } from "../words";
import { MarkerContext, type HandedIn, type Responses } from "./marker";
import { questionsAsked } from "./order";

interface Props {
  begun: Begun;
  close: () => void;
  handedIn: (result: Exclude<HandedIn, { refused: string }>) => void;
}

export function Player(props: Props) {
  const { quiz, attempt } = props.begun;
  const asked = useResource(() => questionsAsked(quiz, attempt), [attempt]);
  return <Shown resource={asked}>{(questions) => <Playing {...props} questions={questions} />}</Shown>;
}

function Playing({ begun, close, handedIn, questions }: Props & { questions: Question[] }) {
  const [responses, setResponses] = useState<Responses>(begun.responses);
  const [at, setAt] = useState(Math.min(begun.at, questions.length - 1));
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const handIn = useHandIn(begun, responses, questions, handedIn);
  const element = useRef<HTMLDivElement>(null);
  const t = words.value;
  useEffect(() => void putBegun({ ...begun, responses, at }), [responses, at]);
  useEffect(() => element.current?.querySelector<HTMLElement>(".question-prompt")?.focus(), [at]);
  const question = questions[at];
  if (!question) return null;
  const practiceAnswer = checked.has(question.id) ? answerOf(begun.quiz, question, responses[question.id]) : undefined;
  const canCheck = begun.quiz.answers && question.points > 0 && !practiceAnswer;
  const isLast = at === questions.length - 1;
  return (
    <div class="player" ref={element}>
      <Steps questions={questions} responses={responses} at={at} go={setAt} />
      <QuestionField key={question.id} question={question} value={responses[question.id]} answer={practiceAnswer}
        set={practiceAnswer ? undefined : (value) => setResponses(withResponse(responses, question.id, value))} />
      {handIn.error !== null && <Failed error={handIn.error} />}
      {handIn.refused !== null && <p class="card" role="alert">{handIn.refused}</p>}
      <p class="row actions">
        {at > 0 && <button class="button quiet" onClick={() => setAt(at - 1)}>{t.back}</button>}
        {canCheck && <button class="button" disabled={responses[question.id] === undefined} onClick={() => setChecked(new Set([...checked, question.id]))}>{t.check}</button>}
        {!isLast && <button class={canCheck ? "button quiet" : "button"} onClick={() => setAt(at + 1)}>{t.next}</button>}
        {isLast && <button class={canCheck ? "button quiet" : "button"} disabled={handIn.isBusy} onClick={handIn.now}>{handIn.isBusy ? t.handingIn : begun.learner ? t.handIn : t.finished}</button>}
      </p>
      <button class="button quiet small" onClick={close}>{t.leaveQuiz}</button>
    </div>
  );
}

function Steps({ questions, responses, at, go }: { questions: Question[]; responses: Responses; at: number; go: (to: number) => void }) {
  const t = words.value;
  return (
    <nav class="steps-bar" aria-label={t.questionOf(at + 1, questions.length)}>
      <p aria-hidden="true">{t.questionOf(at + 1, questions.length)}</p>
      <ol>
        {questions.map((question, index) => (
          <li key={question.id}>
            <button class={question.id in responses ? "is-answered" : ""} aria-current={index === at ? "step" : undefined}
              aria-label={t.questionOf(index + 1, questions.length)} onClick={() => go(index)}></button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Handing in, once, with a question first where something has no response. */
function useHandIn(begun: Begun, responses: Responses, questions: Question[], handedIn: Props["handedIn"]) {
  const marker = useContext(MarkerContext);
  const unit = useContext(UnitContext);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const finish = async () => {
    const names = (await unit?.names()) ?? {};
    const result = marker.takes(begun) ? await marker.handIn(begun, responses, names) : practised(begun, responses, questions);
    if ("refused" in result) return setRefused(result.refused);
    await dropBegun(begun.place);
    await unit?.handedIn(begun.quiz.id);
    handedIn(result);
  };
  const now = () => {
    const open = questions.filter((question) => !(question.id in responses)).length;
    if (open > 0 && !confirm(words.value.handInOpen(open))) return;
    setBusy(true);
    void finish().catch(setError).finally(() => setBusy(false));
  };
  return { now, isBusy, error, refused };
}

function withResponse(responses: Responses, id: string, value: QuestionResponse | undefined): Responses {
  const { [id]: _, ...others } = responses;
  return value === undefined ? others : { ...others, [id]: value };
}

/** What a practice quiz says at once: its keys travel with the page. */
function answerOf(quiz: BlockOf<"quiz">, question: Question, response: QuestionResponse | undefined): Answer | undefined {
  const found = quiz.answers?.find((each) => each.question === question.id);
  return found && { ...found, share: shareOf(question, found.key, response) };
}

/** A visitor's practice: marked here, sent nowhere. */
function practised({ quiz, attempt }: Begun, responses: Responses, questions: Question[]): HandedIn {
  const answers = questions.flatMap((question) => answerOf(quiz, question, responses[question.id]) ?? []);
  const score = questions.reduce((sum, { id, points }) => sum + points * (answers.find((each) => each.question === id)?.share ?? 0), 0);
  const max_score = questions.reduce((sum, { points }) => sum + points, 0);
  const now = new Date().toISOString();
  return {
    review: {
      attempt, unit: "", block: quiz.id, version: quiz.version ?? "", started_at: now, submitted_at: now, is_surplus: false,
      score, max_score, percent: max_score ? Math.floor((100 * score) / max_score) : null, passed: null,
      title: quiz.title, feedback: quiz.feedback, pass_mark: quiz.pass_mark, questions, responses: responses as never, answers: answers as never,
    },
  };
}
