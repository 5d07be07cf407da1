/** Nobody said where to: the home page in the reader's language. */
import { useEffect } from "preact/hooks";
import { entry, loadEntry } from "../content";
import { useResource } from "../resource";
import { open } from "../router";
import { language } from "../words";
import { Shown } from "./states";

export function Home() {
  const loaded = useResource(loadEntry, []);
  return <Shown resource={loaded}>{() => <Go />}</Shown>;
}

function Go() {
  useEffect(() => open(`/${best()}/`, { replace: true }), []);
  return null;
}

/** Chosen before, or the first of the browser's languages that the site has. */
function best(): string {
  const { locales = [], source_locale = "" } = entry.value ?? {};
  const wanted = [language.value, ...navigator.languages];
  const found = wanted.map((tag) => locales.find((locale) => locale.split("-")[0] === tag.split("-")[0])).find(Boolean);
  return found ?? source_locale;
}
