/** A draft in the place of a published page. It never falls back on what is published: what can't be shown says so. */
import { useEffect, useState } from "preact/hooks";
import { Refusal } from "../api";
import type { Page } from "../contract";
import { PageView } from "../pages/page";
import { learnerMarker, MarkerContext } from "../quiz/marker";
import { useResource } from "../resource";
import { Shell } from "../shell/shell";
import { Failed, Loading } from "../shell/states";
import { words } from "../words";
import { Bar } from "./bar";
import { listenForParts } from "./editing";
import { grant, isFramed, openPreview, openReview, readDraft, reviewToken, type Mode } from "./grant";
import { draftMarker } from "./marker";
import { keepPosition } from "./scrolling";
import { standIn } from "./stand_in";
import "../style/preview.css";

export default function Preview() {
  const [mode, setMode] = useState<Mode | null>(null);
  const draft = useResource(() => (mode ? openReview(mode).then(readDraft) : openPreview()).then(shownAs), [mode]);
  const [isPointing, point] = useState(isFramed);
  useEffect(() => listenForParts(() => isPointing && !grant.value?.is_review), [isPointing]);
  const marker = grant.value?.mode === "visitor" ? learnerMarker : draftMarker;
  return (
    <div class={isPointing && !grant.value?.is_review ? "is-pointing" : undefined}>
      <Bar isPointing={isPointing} point={point} choose={setMode} />
      {draft.state === "loading" && <Loading />}
      {draft.state === "failed" && <Over error={draft.error} again={draft.again} />}
      {draft.state === "here" && (
        <MarkerContext.Provider value={marker}><Shell><Draft page={draft.value} /></Shell></MarkerContext.Provider>
      )}
    </div>
  );
}

function shownAs(page: Page): Page {
  standIn(grant.value?.mode ?? "visitor", page);
  return page;
}

function Draft({ page }: { page: Page }) {
  useEffect(() => keepPosition(page.path), []);
  return <PageView page={page} key={`${page.key} ${grant.value?.mode}`} />;
}

/** The grant is not good any more, or the mode is that of somebody who would not see the page. */
function Over({ error, again }: { error: unknown; again: () => void }) {
  const t = words.value.preview;
  useEffect(() => keepPosition(""), []);
  if (!(error instanceof Refusal) || ![401, 403].includes(error.status)) return <main><Failed error={error} again={again} /></main>;
  const isHidden = error.status === 403;
  return (
    <main>
      <div class="card failed" role="alert">
        <p><strong>{isHidden ? t.hidden : t.ended}</strong></p>
        <p>{isHidden ? t.audiences[grant.value?.audience ?? "nobody"] : reviewToken() ? t.linkEnded : t.openAgain}</p>
      </div>
    </main>
  );
}
