/** Says that this is a draft, as whom one sees it, and what that means. */
import { words } from "../words";
import { grant, isFramed, type Mode } from "./grant";

interface Props {
  isPointing: boolean;
  point: (on: boolean) => void;
  /** For reviewers, who have no panel to choose in. */
  choose: (mode: Mode) => void;
}

export function Bar({ isPointing, point, choose }: Props) {
  const t = words.value.preview;
  const open = grant.value;
  if (!open) return null;
  return (
    <aside class="preview-bar" aria-label={t.draft}>
      <strong>{t.draft}</strong>
      {open.is_review
        ? (
          <label class="row">
            <span class="hidden">{t.as}</span>
            <select value={open.mode} onChange={(event) => choose(event.currentTarget.value as Mode)}>
              {open.modes.map((mode) => <option key={mode} value={mode}>{t.modes[mode]}</option>)}
            </select>
          </label>
        )
        : <span>{t.modes[open.mode]}</span>}
      <span class="preview-note">{t.keepsNothing}</span>
      {!isFramed && open.edit_url && (
        <>
          <button class="button quiet small" aria-pressed={isPointing} onClick={() => point(!isPointing)}>{t.pointToEdit}</button>
          <a class="button small" href={open.edit_url}>{t.edit}</a>
        </>
      )}
    </aside>
  );
}
