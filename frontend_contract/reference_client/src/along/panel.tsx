/** “Take it with you”: how large something is, how far its download is, and what became of it. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../contract";
import { learner } from "../learner";
import { useResource, valueOf } from "../resource";
import { useKeptFocus } from "../shell/keep_focus";
import { Failed, Shown } from "../shell/states";
import { bytesIn } from "../words";
import { canKeep, roomLeft } from "./able";
import { packOf, take, type Choice } from "./downloads";
import { packSize, recordingsIn } from "./plan";
import { placeOf, readTaken, taken } from "./taken";
import { TakenState } from "./taken_state";
import { alongWords } from "./words";

export default function TakeAlong({ page }: { page: Page }) {
  const t = alongWords.value;
  const able = useResource(canKeep, []);
  const [isOpen, open] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const who = learner.value?.id;
  useEffect(() => void (able.state === "here" && able.value && readTaken()), [able.state, who]);
  const row = taken.value?.find((each) => each.place === placeOf(page.key, page.locale));
  useEffect(() => void (row && open(false)), [row?.place]);
  useKeptFocus(heading, `${isOpen} ${row?.state}`);
  return (
    <section class="card along" aria-labelledby="along">
      <h2 id="along" ref={heading} tabIndex={-1}>{t.title}</h2>
      {able.state === "here" && !able.value && <p>{t.notHere}</p>}
      {able.state === "here" && able.value && (row ? <TakenState row={row} more /> : isOpen ? <Choosing page={page} /> : (
        <>
          <p>{t.hint}</p>
          <p><button class="button quiet" onClick={() => open(true)}>{t.choose}</button></p>
        </>
      ))}
    </section>
  );
}

function Choosing({ page }: { page: Page }) {
  const [choice, choose] = useState<Choice>({ images: "small", hasRecordings: false });
  const pack = useResource(() => packOf(page.key, page.locale, choice.images), [page.key, page.locale, choice.images]);
  const room = valueOf(useResource(roomLeft, [])) ?? Infinity;
  const [error, setError] = useState<unknown>(null);
  return (
    <Shown resource={pack}>
      {(found) => {
        const bytes = packSize(found, choice.hasRecordings);
        const size = bytesIn(bytes);
        const isTooLarge = bytes > room;
        return (
          <form class="stack" onSubmit={(event) => { event.preventDefault(); void take(page, choice).catch(setError); }}>
            <Pictures choice={choice} choose={choose} />
            <Recordings bytes={recordingsIn(found)} choice={choice} choose={choose} />
            <p role="status">{alongWords.value.size(size)} {isTooLarge && alongWords.value.room(bytesIn(room))}</p>
            <button class="button" disabled={isTooLarge}>{alongWords.value.take(size)}</button>
            {learner.value && <p class="soft">{alongWords.value.keptFor}</p>}
            {error !== null && <Failed error={error} />}
          </form>
        );
      }}
    </Shown>
  );
}

interface Choosable { choice: Choice; choose: (choice: Choice) => void }

function Pictures({ choice, choose }: Choosable) {
  const t = alongWords.value;
  return (
    <fieldset class="choice">
      <legend>{t.pictures}</legend>
      {(["small", "full"] as const).map((images) => (
        <label key={images}>
          <input type="radio" name="images" checked={choice.images === images} onChange={() => choose({ ...choice, images })} />
          <span>{t[images]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Recordings({ bytes, choice, choose }: Choosable & { bytes: number }) {
  if (bytes === 0) return null;
  return (
    <label class="check">
      <input type="checkbox" checked={choice.hasRecordings} onChange={() => choose({ ...choice, hasRecordings: !choice.hasRecordings })} />
      <span>{alongWords.value.recordings(bytesIn(bytes))}</span>
    </label>
  );
}

