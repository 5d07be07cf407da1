/** What is to be known on every page: that there is no connection, or a newer version. */
import { newVersion, reloadToNew } from "../installed";
import { isAway } from "../reach";
import { words } from "../words";

export function Notices() {
  const t = words.value;
  return (
    <div class="notices" role="status">
      {isAway.value && <p class="notice">{t.away}</p>}
      {newVersion.value && <p class="notice row"><span>{t.newVersion}</span> <button class="button small" onClick={reloadToNew}>{t.reload}</button></p>}
    </div>
  );
}
