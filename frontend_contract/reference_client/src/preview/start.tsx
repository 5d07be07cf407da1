/** Begins a preview: without the signed-in learner, and with links that leave the draft where it is. */
import { render } from "preact";
import { loadEntry } from "../content";
import { learner } from "../learner";
import Preview from "./preview";

export function start(root: HTMLElement): void {
  learner.value = null;
  void loadEntry();
  addEventListener("hashchange", () => location.reload());
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a");
    const isHere = link?.pathname === location.pathname && link.hash !== "";
    if (link && !isHere && !link.hasAttribute("download")) Object.assign(link, { target: "_blank", rel: "noopener" });
  }, true);
  render(<Preview />, root);
}
