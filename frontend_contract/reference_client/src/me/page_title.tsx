/** The title of a page that the learner's records name, with a link, or that it is there no more. */
import { accountWords } from "../account/words";
import { pageOf } from "../content";
import type { Locale, Page } from "../contract";
import { useResource } from "../resource";
import { hrefOf } from "../router";
import { language } from "../words";

interface Props {
  page: string;
  /** Id of a block in it, which may have a title of its own. */
  block?: string;
  before?: string;
  class?: string;
}

export function PageTitle({ page, block, before = "", class: name }: Props) {
  const found = useResource(() => pageOf(page, language.value as Locale), [page, language.value]);
  if (found.state === "loading") return <span class="soft">…</span>;
  if (found.state === "failed") return <span class="soft">{accountWords.value.pageGone}</span>;
  const { path, title, language: spoken } = found.value;
  const lang = spoken === language.value ? undefined : spoken;
  const within = block && titleWithin(found.value, block);
  return (
    <a class={name} href={hrefOf(path) + (block ? `#block-${block}` : "")}>
      {before && `${before}: `}<span lang={lang}>{within && within !== title ? `${title}: ${within}` : title}</span>
    </a>
  );
}

/** The title of a block, however deep it stands in the page. */
function titleWithin(page: Page, block: string): string | undefined {
  let found: string | undefined;
  JSON.stringify(page.body ?? [], (_, value) => {
    if (value?.id === block && typeof value.title === "string") found = value.title;
    return value;
  });
  return found;
}
