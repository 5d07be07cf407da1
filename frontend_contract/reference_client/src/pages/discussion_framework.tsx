import { Along } from "../along/offer";
import { RichText } from "../html";
import { facilitates } from "../learning/facilitator";
import { UnitFrame } from "../learning/unit_frame";
import { words } from "../words";
import type { PageProps } from "./page";

export default ({ page }: PageProps<"discussion_framework">) => {
  const t = words.value;
  return (
    <UnitFrame page={page} after={<Along page={page} />}>
      <p>
        <label class="switch">
          <input type="checkbox" role="switch" checked={facilitates.value} onChange={() => (facilitates.value = !facilitates.value)} />
          <span>{t.facilitatorsView}</span>
        </label>
        <span class="soft">{t.participantsView}</span>
      </p>
      {facilitates.value && page.facilitator_notes && (
        <section class="facilitator">
          <h2>{t.facilitatorNotes}</h2>
          <RichText html={page.facilitator_notes} />
        </section>
      )}
      {page.ground_rules.length > 0 && (
        <section class="key-points">
          <h2>{t.groundRules}</h2>
          <ul>{page.ground_rules.map((rule) => <li>{rule}</li>)}</ul>
        </section>
      )}
    </UnitFrame>
  );
};
