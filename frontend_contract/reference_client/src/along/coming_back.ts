/** Goes on with what was under way, and brings up to date what is here, now and whenever the server can be reached again. */
import { effect } from "@preact/signals";
import { learner } from "../learner";
import { isAway } from "../reach";
import { resumeAll } from "./downloads";
import { lookForNews } from "./newer";

let isBegun = false;

/** Whether there is more of it now, such as files that were still being made. */
export const lookAgain = lookForNews;

export function comeBack(): void {
  if (isBegun) return;
  isBegun = true;
  effect(() => {
    if (learner.value === undefined || isAway.value) return;
    void resumeAll().then(lookForNews);
  });
}
