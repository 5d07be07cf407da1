import type { PageOf } from "../contract";
import { UnitFrame } from "../learning/unit_frame";
import { AudienceChoice, isFor } from "../shell/audience";
import { words } from "../words";
import type { PageProps } from "./page";

export default ({ page }: PageProps<"guide_section">) => (
  <UnitFrame page={page} after={page.tips.length > 0 && <Tips tips={page.tips} />}>
    {page.audience !== "everyone" && <p class="tag">{words.value.forWhom(words.value.audiences[page.audience] ?? page.audience)}</p>}
  </UnitFrame>
);

function Tips({ tips }: { tips: PageOf<"guide_section">["tips"] }) {
  const t = words.value;
  const shown = tips.filter((tip) => isFor(tip.audience));
  return (
    <section class="tips">
      <h2>{t.tips}</h2>
      <AudienceChoice />
      <ul class="plain" aria-live="polite">
        {shown.map((tip) => (
          <li key={tip.id} class="card">
            <p class="tag">{t.forWhom(t.audiences[tip.audience] ?? tip.audience)}</p>
            <p class="lines">{tip.text}</p>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="soft">{t.noTips}</p>}
    </section>
  );
}
