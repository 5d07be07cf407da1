/** How far something is that was taken along, with what can be done about it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Refusal, Unreachable } from "../api";
import { reasonOf } from "../shell/states";
import { hrefOf } from "../router";
import { bytesIn, dateIn, words } from "../words";
import type { Taken } from "./database";
import { pause, resume, troubles, Unsigned } from "./downloads";
import { bringUpToDate, newer } from "./newer";
import { sizeOf, wanted } from "./plan";
import { arrived, removeTaken } from "./taken";
import { alongWords } from "./words";

export function TakenState({ row, more }: { row: Taken; more?: boolean }) {
  const t = alongWords.value;
  const isGoing = row.state !== "here";
  const isFetching = row.state === "fetching";
  return (
    <>
      {isGoing ? <OnItsWay row={row} /> : <Here row={row} />}
      <p class="row">
        {isGoing && <button class="button quiet small" onClick={() => void (isFetching ? pause : resume)(row.place)}>{isFetching ? t.pause : t.goOn}</button>}
        <button class="button quiet small" aria-label={t.removeIt(row.title)} onClick={() => confirm(t.removeSure(row.title)) && void removeTaken(row.place)}>{t.remove}</button>
        {more && <a href={hrefOf("/device/")}>{words.value.onThisDevice}</a>}
      </p>
      <Announced row={row} />
    </>
  );
}

const sizeNow = ({ manifest, hasRecordings }: Taken) => (manifest ? sizeOf(wanted(manifest, hasRecordings)) : 0);

const isOver = (iso: string) => Date.parse(iso) < Date.now();

function OnItsWay({ row }: { row: Taken }) {
  const t = alongWords.value;
  const all = sizeNow(row);
  const here = Math.min(arrived.value.get(row.place) ?? 0, all);
  const label = all ? t.ofSize(bytesIn(here), bytesIn(all)) : t.fetching;
  return (
    <>
      <p class="bar">
        <progress max={all || 1} value={here} aria-label={row.title}></progress>
        <span class="soft">{row.state === "paused" ? `${t.paused} · ${label}` : label}</span>
      </p>
      <Trouble row={row} />
    </>
  );
}

const isNoRoom = (error: unknown) => error instanceof DOMException && error.name === "QuotaExceededError";

function Trouble({ row }: { row: Taken }) {
  const t = alongWords.value;
  const error = troubles.value.get(row.place);
  if (row.state === "paused" || !error) return null;
  if (row.state === "failed") return <p class="error" role="alert">{isNoRoom(error) ? t.noRoom : error instanceof Unsigned ? t.notSigned : `${t.failed}. ${error instanceof Refusal ? reasonOf(error) : ""}`}</p>;
  return error instanceof Unreachable || error instanceof TypeError ? <p class="soft">{t.cutOff}</p> : <p class="soft">{reasonOf(error)}</p>;
}

function Here({ row }: { row: Taken }) {
  const t = alongWords.value;
  const news = newer.value.get(row.place);
  return (
    <>
      <p>✓ {t.here(dateIn(row.takenAt ?? ""), bytesIn(sizeNow(row)))}</p>
      {row.isSigned && <p class="soft">{t.signed}</p>}
      {row.manifest && !row.manifest.is_complete && <p class="soft">{t.partial}</p>}
      {row.manifest && <p class="soft">{isOver(row.manifest.expires_at) ? t.over(dateIn(row.manifest.expires_at)) : t.good(dateIn(row.manifest.expires_at))}</p>}
      {news && (
        <p class="row">
          <span>{t.news(news.parts, bytesIn(news.bytes))}</span>
          <button class="button" onClick={() => void bringUpToDate(row.place)}>{t.update}</button>
        </p>
      )}
    </>
  );
}

/** Told politely to who does not see the bar: each quarter, and the end. */
function Announced({ row }: { row: Taken }) {
  const t = alongWords.value;
  const [told, tell] = useState("");
  const last = useRef(row.state);
  const all = sizeNow(row);
  const quarter = all ? Math.floor((4 * (arrived.value.get(row.place) ?? 0)) / all) : 0;
  useEffect(() => {
    if (row.state === "fetching" && quarter > 0 && quarter < 4) tell(t.ofSize(bytesIn((all * quarter) / 4), bytesIn(all)));
    if (row.state === "here" && last.current !== "here") tell(t.done);
    if (row.state === "paused") tell(t.paused);
    last.current = row.state;
  }, [row.state, quarter]);
  return <p class="hidden" role="status">{told}</p>;
}
