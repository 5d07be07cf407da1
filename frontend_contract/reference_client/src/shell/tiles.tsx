/** The pages below another, as cards. */
import { pagesBelow } from "../content";
import { isUnit, type Locale, type Page } from "../contract";
import { units } from "../learning/standing";
import { Picture } from "../picture";
import { useResource, valueOf } from "../resource";
import { hrefOf } from "../router";
import { learner } from "../learner";
import { words } from "../words";

export function Tiles({ of, filter, numbered }: { of: Page; filter?: (page: Page) => boolean; numbered?: boolean }) {
  const below = valueOf(useResource(() => pagesBelow(of.key, of.locale as Locale), [of.key, of.locale, learner.value?.id])) ?? [];
  const Name = numbered ? "ol" : "ul";
  return <Name class="tiles">{below.filter(filter ?? (() => true)).map((page, index) => <Tile key={page.key} page={page} number={numbered ? index + 1 : null} />)}</Name>;
}

function Tile({ page, number }: { page: Page; number: number | null }) {
  const t = words.value;
  const standing = units.value.get(page.key);
  return (
    <li class="tile">
      {page.image && <Picture image={{ ...page.image, alt: "", decorative: true }} sizes="(min-width: 44rem) 20rem, 100vw" />}
      <a href={hrefOf(page.path)}>{number && <span class="number">{number}</span>} {page.title}</a>
      {page.introduction && <p class="soft">{page.introduction}</p>}
      {isUnit(page) && (
        <p class="soft">
          {page.minutes > 0 && t.minutes(page.minutes)}
          {standing && standing.percent > 0 && <span class="done"> {standing.is_complete ? `✓ ${t.complete}` : t.percentDone(standing.percent)}</span>}
        </p>
      )}
    </li>
  );
}
