import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app";
import { forgetRead, loadEntry } from "./content";
import { findLearner, learner } from "./learner";
import { send } from "./learning/outbox";
import { refreshStanding } from "./learning/standing";
import { install } from "./installed";
import { followLinks } from "./router";
import { isAway, takesAlong } from "./reach";
import { isTrial } from "./trial";
import "./style/index.css";

const root = document.getElementById("app") as HTMLElement;

let wasAway = false;

/** The server's word counts again: on who is signed in, on what was read from this device, and on where they stand. */
function comeBack(): void {
  forgetRead();
  void findLearner();
}

function start(): void {
  followLinks();
  void loadEntry();
  void findLearner();
  effect(() => {
    if (learner.value === undefined) return;
    forgetRead();
    void refreshStanding();
    void send();
  });
  effect(() => {
    if (wasAway && !isAway.value) comeBack();
    wasAway = isAway.value;
  });
  render(<App />, root);
  whenIdle(() => {
    void install();
    if (takesAlong()) void import("./along/coming_back").then((file) => file.comeBack());
  });
}

/** What is not needed for reading does not hold it up. */
function whenIdle(then: () => void): void {
  const soon = () => setTimeout(then, 1000);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
}

if (isTrial) void import("./preview/start").then((preview) => preview.start(root));
else start();
