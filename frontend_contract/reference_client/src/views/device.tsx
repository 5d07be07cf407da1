/** What is on this device, how much room it takes, and how to remove it. */
import { useEffect, useRef } from "preact/hooks";
import { canKeep } from "../along/able";
import { readTaken, taken, withdrawn } from "../along/taken";
import { TakenState } from "../along/taken_state";
import { alongWords } from "../along/words";
import { offer } from "../installed";
import { learner } from "../learner";
import { useArrival } from "../pages/page";
import { useResource, valueOf } from "../resource";
import { hrefOf } from "../router";
import { useKeptFocus } from "../shell/keep_focus";
import { bytesIn } from "../words";

export default function Device() {
  const heading = useRef<HTMLHeadingElement>(null);
  const able = valueOf(useResource(canKeep, []));
  const t = alongWords.value;
  useArrival(t.deviceTitle, heading);
  useKeptFocus(heading, taken.value?.length);
  useEffect(() => void (able && readTaken()), [able, learner.value?.id]);
  return (
    <article>
      <h1 ref={heading} tabIndex={-1}>{t.deviceTitle}</h1>
      {able === false && <p class="card">{t.notHere}</p>}
      {withdrawn.value.map((title) => <p key={title} class="card" role="status">{t.withdrawn(title)}</p>)}
      {able && <Everything />}
      {offer.value && <p class="row"><button class="button quiet" onClick={() => void offer.value?.prompt()}>{t.install}</button> <span class="soft">{t.installHint}</span></p>}
    </article>
  );
}

function Everything() {
  const t = alongWords.value;
  const all = taken.value;
  if (!all) return null;
  return (
    <>
      {all.length === 0 && <p>{t.nothing}</p>}
      {all.map((row) => (
        <section key={row.place} class="card along" aria-label={row.title}>
          <h2><a href={hrefOf(row.path)}>{row.title}</a></h2>
          <TakenState row={row} />
        </section>
      ))}
      <Room count={all.length} />
    </>
  );
}

/** What the browser grants, and whether it promises to keep it. */
function Room({ count }: { count: number }) {
  const t = alongWords.value;
  const room = valueOf(useResource(granted, [count]));
  if (!room) return null;
  return (
    <p class="soft">
      {room.quota > 0 && t.space(bytesIn(room.usage), bytesIn(room.quota))} {room.isKept ? t.keptForGood : t.mayVanish}
    </p>
  );
}

async function granted(): Promise<{ usage: number; quota: number; isKept: boolean }> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return { usage, quota, isKept: (await navigator.storage?.persisted?.()) ?? false };
}
