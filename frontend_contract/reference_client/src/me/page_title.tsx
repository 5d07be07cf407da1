/** The title of a page that the learner's records name, with a link, or that it is there no more. */
import { pageOf } from "../content";
import type { Locale } from "../contract";
import { accountWords } from "../account/words";
import { useResource } from "../resource";
import { hrefOf } from "../router";
import { language } from "../words";

interface Props { page: string; hash?: string; before?: string; class?: string }

export function PageTitle({ page, hash = "", before = "", class: name }: Props) {
  const found = useResource(() => pageOf(page, language.value as Locale), [page, language.value]);
  if (found.state === "loading") return <span class="soft">…</span>;
  if (found.state === "failed") return <span class="soft">{accountWords.value.pageGone}</span>;
  const { path, title, language: spoken } = found.value;
  const lang = spoken === language.value ? undefined : spoken;
  return <a class={name} href={hrefOf(path) + hash}>{before && `${before}: `}<span lang={lang}>{title}</span></a>;
}
