/** Questions: each type is shown, and in practice marked, by the file in this folder that is named after it. */
import type { ComponentType } from "preact";
import { useId } from "preact/hooks";
import type { Answer, Question, QuestionOf, QuestionResponse } from "../contract";
import { Picture } from "../picture";
import { RichText } from "../html";
import { SeenByNote } from "../shell/seen_by";
import { words } from "../words";

export interface FieldProps<Type extends Question["type"], Response> {
  question: QuestionOf<Type>;
  value: Response | undefined;
  set: (value: Response) => void;
  readOnly: boolean;
  /** Once it may be known. */
  answer: Answer | undefined;
  /** The id of the prompt, which names the field. */
  labelledBy: string;
}

export interface QuestionType<Type extends Question["type"], Response, Key> {
  Field: ComponentType<FieldProps<Type, Response>>;
  /** What a response earns of the points, from 0 to 1, by the rule that the contract states at the key. */
  share: (key: Key, response: Response) => number;
  /** Says what is right, where the field can't show it. */
  Right?: ComponentType<{ question: QuestionOf<Type>; key_: Key }>;
}

type AnyType = QuestionType<Question["type"], QuestionResponse, unknown>;
const files = import.meta.glob<{ default: AnyType }>(["./*.tsx", "!./question.tsx", "!./options.tsx"], { eager: true });
const typeOf = (question: Question): AnyType | undefined => files[`./${question.type}.tsx`]?.default;

export const isKnown = (question: Question) => typeOf(question) !== undefined;

/** Of a practice quiz, whose keys travel with it. */
export const shareOf = (question: Question, key: unknown, response: QuestionResponse | undefined) =>
  response === undefined ? 0 : (typeOf(question)?.share(key, response) ?? 0);

interface Props {
  question: Question;
  value: QuestionResponse | undefined;
  set?: (value: QuestionResponse) => void;
  answer?: Answer;
}

export function QuestionField({ question, value, set, answer }: Props) {
  const id = useId();
  const type = typeOf(question);
  return (
    <div role="group" aria-labelledby={id} class="question" data-question={question.id} lang={question.language ?? undefined}>
      <div id={id} tabIndex={-1} class="question-prompt"><RichText html={question.prompt} /></div>
      {question.image && <Picture image={question.image} />}
      {type ? <type.Field {...{ question: question as never, value, answer }} labelledBy={id} readOnly={!set} set={set ?? (() => {})} />
        : <p class="card">{words.value.unknownQuestion}</p>}
      {set && <SeenByNote seenBy={question.seen_by} />}
      {answer && <Verdict question={question} answer={answer} response={value} />}
    </div>
  );
}

function Verdict({ question, answer, response }: { question: Question; answer: Answer; response: QuestionResponse | undefined }) {
  const t = words.value;
  const Right = typeOf(question)?.Right;
  const said = response === undefined ? t.noResponse : answer.share === 1 ? t.right : answer.share > 0 ? t.partlyRight : t.notRight;
  return (
    <div class={`verdict ${answer.share === 1 ? "is-right" : answer.share > 0 ? "is-partly" : "is-wrong"}`} role="status">
      <p><strong>{said}</strong></p>
      {Right && answer.share < 1 && <div><p class="tag">{t.whatIsRight}</p><Right question={question as never} key_={answer.key} /></div>}
      <RichText html={answer.feedback.explanation} />
    </div>
  );
}
