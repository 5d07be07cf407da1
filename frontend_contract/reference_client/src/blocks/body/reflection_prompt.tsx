import { lazily } from "../../lazily";
import { useContext } from "preact/hooks";
import { learner } from "../../learner";
import { UnitContext } from "../../learning/unit";
import { SeenByNote } from "../../shell/seen_by";
import { SignInLink } from "../../shell/sign_in_link";
import { words } from "../../words";
import type { BlockProps } from "../block";

const Note = lazily(() => import("../../learning/reflection"));

export default function ReflectionPrompt({ block }: BlockProps<"reflection_prompt">) {
  const unit = useContext(UnitContext);
  const t = words.value;
  return (
    <section class="reflection">
      <p class="tag">{t.reflection}</p>
      <p class="large lines">{block.prompt}</p>
      {block.hint && <p class="soft">{block.hint}</p>}
      <SeenByNote seenBy={block.seen_by} more={t.reflectionPrivate} />
      {learner.value && unit ? <Note unit={unit.page.key} block={block.id} prompt={block.prompt} /> : <SignInLink why={t.reflectionSignIn} />}
    </section>
  );
}
