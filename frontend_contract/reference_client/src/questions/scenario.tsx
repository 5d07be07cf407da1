import { useEffect, useRef } from "preact/hooks";
import type { Answer } from "../contract";
import type { components } from "../../../generated/contract";
import { words } from "../words";
import type { FieldProps, QuestionType } from "./question";

type Key = components["schemas"]["ScenarioKey"];
const SHARES = { best: 1, fair: 0.5, poor: 0 };

/** One step after the other; what was chosen stays in sight. */
function Field({ question, value = [], set, readOnly, answer }: FieldProps<"scenario", string[]>) {
  const t = words.value;
  const [first] = question.steps;
  const taken = value.map((made) => question.steps.flatMap((step) => step.choices.map((choice) => ({ step, choice }))).find(({ choice }) => choice.id === made));
  const last = taken.at(-1);
  const situation = useRef<HTMLParagraphElement>(null);
  const begun = useRef(value.length);
  useEffect(() => {
    if (value.length !== begun.current) situation.current?.focus();
    begun.current = value.length;
  }, [value.length]);
  const now = last ? question.steps.find((step) => step.id === last.choice.leads_to) : first;
  return (
    <div class="scenario">
      <ol class="plain">
        {taken.map((each) => each && (
          <li key={each.step.id}>
            <p class="lines">{each.step.situation}</p>
            <p class="chosen">{each.choice.text}</p>
            <Consequence answer={answer} choice={each.choice.id} />
          </li>
        ))}
      </ol>
      {now && !readOnly && (
        <div aria-live="polite">
          <p class="lines situation" tabIndex={-1} ref={situation}>{now.situation}</p>
          <ul class="options">{now.choices.map((choice) => <li key={choice.id}><button type="button" class="option" onClick={() => set([...value, choice.id])}>{choice.text}</button></li>)}</ul>
        </div>
      )}
      {!now && !readOnly && <p class="soft situation" role="status" tabIndex={-1} ref={situation}>{t.theEnd}</p>}
      {!readOnly && value.length > 0 && <button type="button" class="button quiet small" onClick={() => set(undefined as never)}>{t.startOver}</button>}
    </div>
  );
}

function Consequence({ answer, choice }: { answer: Answer | undefined; choice: string }) {
  const quality = (answer?.key as Key | undefined)?.choices[choice]?.quality;
  if (!answer || !quality) return null;
  return (
    <p class="option-feedback">
      <strong>{words.value.quality[quality]}.</strong> {answer.feedback.options[choice]}
    </p>
  );
}

export default {
  Field,
  share: ({ first, choices }, response) => {
    let step = first;
    let earned = 0;
    for (const made of response) {
      const choice = choices[made];
      if (!choice || choice.step !== step) return 0;
      earned += SHARES[choice.quality];
      step = choice.leads_to;
    }
    return response.length > 0 && step === null ? earned / response.length : 0;
  },
} satisfies QuestionType<"scenario", string[], Key>;
