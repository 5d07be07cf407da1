/** A word with a definition behind it: a button that opens it in a small window. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { glossaryIn, localeOf } from "../content";
import { useResource } from "../resource";
import { place } from "../router";
import type { Locale } from "../contract";
import { language, words } from "../words";
import { Dialog } from "./dialog";
import { Shown } from "./states";

export function GlossaryLink({ term, children }: { term: string; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button class="glossary-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>{children}</button>
      {isOpen && <Definition term={term} close={() => setOpen(false)} />}
    </>
  );
}

function Definition({ term, close }: { term: string; close: () => void }) {
  const locale = localeOf(place.value.path) || (language.value as Locale);
  const terms = useResource(() => glossaryIn(locale), [locale]);
  const t = words.value;
  return (
    <Dialog title={t.term} close={close}>
      <Shown resource={terms}>
        {(all) => {
          const found = all.find((each) => each.key === term);
          return found ? (
            <dl class="term">
              <dt>{found.term}</dt>
              <dd>
                <p class="lines">{found.definition}</p>
                {found.also_called && <p class="soft">{t.alsoCalled(found.also_called)}</p>}
              </dd>
            </dl>
          ) : <p>{t.notFound}</p>;
        }}
      </Shown>
    </Dialog>
  );
}
