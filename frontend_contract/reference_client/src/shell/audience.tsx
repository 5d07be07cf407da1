/** For whom the guide is read, as somebody chose on this device. */
import { effect, signal } from "@preact/signals";
import { device } from "../kept";
import type { PageOf } from "../contract";
import { words } from "../words";

type Audience = PageOf<"guide_section">["audience"];
const AUDIENCES: Audience[] = ["everyone", "hiring_managers", "panel_members", "candidates"];

const chosen = signal((device.getItem("audience") ?? "everyone") as Audience);
effect(() => device.setItem("audience", chosen.value));

/** Whoever chose nobody in particular sees everything. */
export const isFor = (audience: Audience) => chosen.value === "everyone" || audience === "everyone" || audience === chosen.value;

export function AudienceChoice() {
  const t = words.value;
  return (
    <fieldset class="choice">
      <legend>{t.audience}</legend>
      {AUDIENCES.map((audience) => (
        <label key={audience}>
          <input type="radio" name="audience" checked={chosen.value === audience} onChange={() => (chosen.value = audience)} />
          <span>{t.audiences[audience]}</span>
        </label>
      ))}
    </fieldset>
  );
}
