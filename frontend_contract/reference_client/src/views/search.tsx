/** Search over everything that one may see. */
import { useRef, useState } from "preact/hooks";
import { search } from "../content";
import type { Locale, SearchHit } from "../contract";
import { useArrival } from "../pages/page";
import { useResource } from "../resource";
import { hrefOf, open, place } from "../router";
import { Shown } from "../shell/states";
import { language, words } from "../words";

export default function Search() {
  const asked = place.value.query.get("q") ?? "";
  const [text, setText] = useState(asked);
  const heading = useRef<HTMLHeadingElement>(null);
  const t = words.value;
  useArrival(t.search, heading);
  const submit = (event: Event) => {
    event.preventDefault();
    open(`/search/?q=${encodeURIComponent(text.trim())}`);
  };
  return (
    <article>
      <h1 ref={heading} tabIndex={-1}>{t.search}</h1>
      <form role="search" class="row" onSubmit={submit}>
        <input type="search" class="wide" value={text} aria-label={t.searchFor} enterkeyhint="search" maxLength={200} onInput={(event) => setText(event.currentTarget.value)} />
        <button class="button">{t.search}</button>
      </form>
      {asked && <Hits key={asked} asked={asked} />}
    </article>
  );
}

function Hits({ asked }: { asked: string }) {
  const hits = useResource(() => search(asked, language.value as Locale), [asked, language.value]);
  const t = words.value;
  return (
    <Shown resource={hits}>
      {(found) => (
        <>
          <p role="status">{t.found(found.length)}</p>
          {found.length === 0 && <p class="soft">{t.searchHint}</p>}
          <ul class="plain">{found.map((hit) => <Hit hit={hit} />)}</ul>
        </>
      )}
    </Shown>
  );
}

const Hit = ({ hit }: { hit: SearchHit }) => (
  <li class="card">
    <a href={hrefOf(hit.page.path) + (hit.block ? `#block-${hit.block}` : "")}>{hit.page.title}</a>
    <p class="soft">{hit.excerpt}</p>
  </li>
);
