/** Who sees what a learner writes here, said where they write it. */
import type { SeenBy } from "../contract";
import { words } from "../words";

export function SeenByNote({ seenBy, more }: { seenBy: SeenBy; more?: string }) {
  const promise = words.value.seenBy[seenBy];
  return promise ? <p class="seen-by">{promise} {more}</p> : null;
}
