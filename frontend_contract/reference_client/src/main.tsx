import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./app";
import { forgetRead, loadEntry } from "./content";
import { findLearner, learner } from "./learner";
import { send } from "./learning/outbox";
import { refreshStanding } from "./learning/standing";
import { followLinks } from "./router";
import { isTrial } from "./trial";
import "./style/index.css";

const root = document.getElementById("app") as HTMLElement;

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
  render(<App />, root);
}

if (isTrial) void import("./preview/start").then((preview) => preview.start(root));
else start();
