/** Around every page: where to go, who listens, and a quick way out. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { entry, pageAt, siteNow } from "../content";
import { learner } from "../learner";
import { useResource, valueOf } from "../resource";
import { hrefOf, open, place } from "../router";
import { language, languageName, words } from "../words";
import { EndedNote } from "./ended";
import { Notices } from "./notices";
import { openSupport, SupportButton, SupportWindow } from "./support";
import { Icon, type IconName } from "./icon";
import { signInHref } from "./sign_in_link";

/** Ordinary, believable, and nothing to explain to whoever looks over one's shoulder. */
const ELSEWHERE = "https://www.bbc.co.uk/weather";

export function leave(): void {
  document.body.hidden = true;
  document.title = "";
  location.replace(ELSEWHERE);
}

export function Shell({ children }: { children: ComponentChildren }) {
  useShiftThrice(leave);
  return (
    <>
      <a class="skip" href="#content">{words.value.skipToContent}</a>
      <Header />
      <EndedNote />
      <Notices />
      <main id="content" tabIndex={-1}>{children}</main>
      <Footer />
      <SupportWindow />
    </>
  );
}

function Header() {
  const site = valueOf(useResource(siteNow, []));
  const t = words.value;
  const home = hrefOf(`/${language.value}/`);
  const links: readonly [string, string, IconName][] = [
    [home, t.home, "home"],
    [hrefOf("/search/"), t.search, "search"],
    learner.value ? [hrefOf("/me/"), t.myLearning, "person"] : [signInHref(), t.signIn, "person"],
  ];
  return (
    <header class="top">
      <a class="brand" href={home}>{site?.programme_name}</a>
      <nav class="main" aria-label={t.menu}>
        {links.map(([href, text, icon]) => (
          <a key={text} href={href} aria-current={href === hrefOf(place.value.path) ? "page" : undefined}><Icon name={icon} />{text}</a>
        ))}
        <button class="support" aria-haspopup="dialog" onClick={openSupport}><Icon name="heart" />{t.support}</button>
      </nav>
      <button class="button leave" title={t.leaveHint} onClick={leave}>{t.leave}</button>
    </header>
  );
}

function Footer() {
  const locales = entry.value?.locales ?? [];
  const t = words.value;
  return (
    <footer class="bottom">
      <SupportButton class="button" />
      {locales.length > 1 && (
        <label class="row">
          <span>{t.language}</span>
          <select value={language.value} onChange={(event) => switchTo(event.currentTarget.value)}>
            {locales.map((locale) => <option value={locale} lang={locale}>{languageName(locale)}</option>)}
          </select>
        </label>
      )}
      <a href={hrefOf("/device/")}>{t.onThisDevice}</a>
      <p class="soft">{t.leave}: {t.leaveHint}</p>
    </footer>
  );
}

/** The same page in another language, or our own pages in it. */
function switchTo(locale: string): void {
  const { path } = place.value;
  const current = language.value;
  language.value = locale;
  if (path.startsWith(`/${current}/`)) void translated(path, locale).then((found) => open(found));
}

async function translated(path: string, locale: string): Promise<string> {
  const found = await pageAt(path).catch(() => null);
  const translation = found && "page" in found ? found.page.translations.find((each) => each.locale === locale) : null;
  return translation?.path ?? `/${locale}/`;
}

function useShiftThrice(then: () => void): void {
  useEffect(() => {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      presses = event.key === "Shift" && !event.repeat ? [...presses, Date.now()].slice(-3) : [];
      if (presses.length === 3 && (presses[2] as number) - (presses[0] as number) < 2000) then();
    };
    addEventListener("keyup", onKey);
    return () => removeEventListener("keyup", onKey);
  }, []);
}
