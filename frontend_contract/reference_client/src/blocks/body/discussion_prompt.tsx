import { facilitates } from "../../learning/facilitator";
import { words } from "../../words";
import type { BlockProps } from "../block";

export default function DiscussionPrompt({ block }: BlockProps<"discussion_prompt">) {
  const t = words.value;
  return (
    <section class="prompt">
      <p class="large lines">{block.prompt}</p>
      {block.minutes && <p class="soft">{t.minutesToTalk(block.minutes)}</p>}
      {facilitates.value && block.facilitator_note && (
        <div class="facilitator">
          <p class="tag">{t.facilitatorNote}</p>
          <p class="lines">{block.facilitator_note}</p>
        </div>
      )}
    </section>
  );
}
