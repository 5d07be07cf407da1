/** Audio and video: a file of ours, or one at a provider, which is another site and is only asked when the reader agrees. */
import { useState } from "preact/hooks";
import { entry } from "../content";
import type { BlockOf } from "../contract";
import { RichText } from "../html";
import { isAway } from "../reach";
import { words } from "../words";
import { Heading } from "./block";

type Recorded = BlockOf<"audio"> | BlockOf<"video">;
const NAMES: Record<string, string> = { youtube: "YouTube", vimeo: "Vimeo", soundcloud: "SoundCloud" };

export function Recording({ recording, level }: { recording: Recorded; level: number }) {
  const t = words.value;
  return (
    <figure class="recording">
      <Heading level={level}>{recording.title}</Heading>
      {recording.file ? <Own recording={recording} /> : recording.provider && <Elsewhere recording={recording} />}
      {!recording.captions && !recording.provider_has_captions && !recording.transcript && <p class="soft">{t.noCaptions}</p>}
      {recording.transcript && (
        <details>
          <summary>{t.transcript}</summary>
          <RichText html={recording.transcript} />
        </details>
      )}
    </figure>
  );
}

function Own({ recording }: { recording: Recorded }) {
  const [isMissing, miss] = useState(false);
  const base = entry.value?.media_base ?? "";
  const Player = recording.type;
  return (
    <>
      <Player controls preload="metadata" src={base + recording.file?.url} onError={() => miss(true)} onLoadedMetadata={() => miss(false)}>
        {recording.captions && <track kind="captions" default src={base + recording.captions.url} label={recording.captions.title} />}
      </Player>
      {isMissing && isAway.value && <p class="soft" role="status">{words.value.recordingNotHere}</p>}
    </>
  );
}

function Elsewhere({ recording }: { recording: Recorded }) {
  const [agreed, setAgreed] = useState(false);
  const { provider } = recording;
  const name = NAMES[provider?.name ?? ""] ?? provider?.name ?? "";
  if (agreed) return <iframe class="frame" src={provider?.embed_url} title={recording.title || name} allow="fullscreen; encrypted-media" />;
  return (
    <div class="ask">
      <p class="soft">{words.value.playWarning(name)}</p>
      <button class="button quiet" onClick={() => setAgreed(true)}>▶ {words.value.playFrom(name)}</button>
    </div>
  );
}
