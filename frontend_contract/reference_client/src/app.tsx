/** Which view belongs to an address. */
import type { ComponentType } from "preact";
import { lazily } from "./lazily";
import { learner } from "./learner";
import { place, visits } from "./router";
import PageAt from "./pages/page";
import { Shell } from "./shell/shell";
import { Home } from "./shell/home";
import { Loading } from "./shell/states";

const VIEWS: Record<string, ComponentType> = {
  search: lazily(() => import("./views/search")),
  attempts: lazily(() => import("./views/attempt")),
  account: lazily(() => import("./views/account")),
  device: lazily(() => import("./views/device")),
  me: lazily(() => import("./views/me")),
};

export function App() {
  const { path } = place.value;
  const first = path.split("/")[1] ?? "";
  const View = VIEWS[first];
  if (learner.value === undefined) return <Shell><Loading /></Shell>;
  return <Shell>{path === "/" ? <Home /> : View ? <View key={visits.value} /> : <PageAt path={path} />}</Shell>;
}
