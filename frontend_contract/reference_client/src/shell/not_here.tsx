/** Nothing is at this address, or nothing that one may see. */
import { useRef } from "preact/hooks";
import { Refusal } from "../api";
import { useArrival } from "../pages/page";
import { hrefOf } from "../router";
import { language, words } from "../words";
import { Failed } from "./states";

export function NotHere({ error, again, gone }: { error?: unknown; again?: () => void; gone?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const t = words.value;
  const isMissing = gone || (error instanceof Refusal && error.status < 500);
  useArrival(gone ? t.gone : isMissing ? t.notFound : t.failed, heading);
  if (!isMissing) return <Failed error={error} again={again} />;
  return (
    <article>
      <h1 ref={heading} tabIndex={-1}>{gone ? t.gone : t.notFound}</h1>
      <p>{gone ? t.goneHint : t.notFoundHint}</p>
      <p class="row">
        <a class="button" href={hrefOf(`/${language.value}/`)}>{t.home}</a>
        <a class="button quiet" href={hrefOf("/search/")}>{t.search}</a>
      </p>
    </article>
  );
}
