/** A page of the site: each type is shown by the file in this folder that is named after it. */
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Body } from "../blocks/block";
import { pageAt } from "../content";
import type { Page, PageOf } from "../contract";
import { Picture } from "../picture";
import { useResource } from "../resource";
import { hrefOf, open } from "../router";
import { NotHere } from "../shell/not_here";
import { Loading } from "../shell/states";
import { learner } from "../learner";
import { isTrial } from "../trial";
import { directionOf, language, languageName, words } from "../words";

export interface PageProps<Type extends Page["type"]> {
  page: PageOf<Type>;
}

type Shower = ComponentType<{ page: never }>;
/** Small, and fetched with the rest: a page is there one trip to the server sooner. */
const files = import.meta.glob<{ default: Shower }>(["./*.tsx", "!./page.tsx"], { eager: true });

/** Whatever is at a path of the site. */
export default function PageAt({ path }: { path: string }) {
  const found = useResource(() => pageAt(path), [path, learner.value?.id]);
  if (found.state === "loading") return <Loading />;
  if (found.state === "failed") return <NotHere error={found.error} again={found.again} />;
  if ("gone" in found.value) return <NotHere gone />;
  if ("goTo" in found.value) return <Leave to={found.value.goTo} />;
  return <PageView page={found.value.page} />;
}

export function PageView({ page }: { page: Page }) {
  useEffect(() => {
    if (page.locale !== language.value) language.value = page.locale;
  }, [page.locale]);
  const Shower = (files[`./${page.type}.tsx`]?.default ?? Plain) as ComponentType<{ page: Page }>;
  return <Shower key={page.key} page={page} />;
}

/** A page of a type that this client does not know has a title and a body all the same. */
const Plain = ({ page }: { page: Page }) => <Frame page={page}><Body blocks={page.body ?? []} /></Frame>;

function Leave({ to }: { to: string }) {
  useEffect(() => (to.startsWith("/") ? open(to, { replace: true }) : location.replace(to)), [to]);
  return <Loading />;
}

interface FrameProps { page: Page; above?: ComponentChildren; children: ComponentChildren; isWide?: boolean }

/** What every page has around its own: where it stands, title, introduction, image. */
export function Frame({ page, above, children, isWide }: FrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useArrival(page.title, title);
  return (
    <article class={isWide ? "wide" : ""} lang={page.language === language.value ? undefined : page.language} dir={directionOf(page.language)}>
      <Ancestors page={page} />
      <h1 ref={title} tabIndex={-1}>{page.title}</h1>
      {page.language !== page.locale && <p class="card soft">{words.value.inLanguage(languageName(page.language))}</p>}
      {above}
      {page.introduction && <p class="introduction">{page.introduction}</p>}
      {page.image && <div class="hero"><Picture image={page.image} eager /></div>}
      {children}
    </article>
  );
}

/** Names the page in the window's title, and puts reading there. */
export function useArrival(title: string, heading: { current: HTMLElement | null }): void {
  useEffect(() => {
    document.title = title;
    if (isTrial) return; // an editor is writing in the form beside it, and would be torn away
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) return target.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
}

function Ancestors({ page }: { page: Page }) {
  if (page.ancestors.length === 0) return null;
  return (
    <nav class="ancestors" aria-label={words.value.youAreHere}>
      <ol>{page.ancestors.map((each) => <li key={each.key}><a href={hrefOf(each.path)}>{each.title}</a></li>)}</ol>
    </nav>
  );
}
