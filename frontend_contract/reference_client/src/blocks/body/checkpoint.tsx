import { useContext } from "preact/hooks";
import { UnitContext } from "../../learning/unit";
import { learner } from "../../learner";
import { words } from "../../words";
import type { BlockProps } from "../block";
import { SeenByNote } from "../../shell/seen_by";

export default function Checkpoint({ block }: BlockProps<"checkpoint">) {
  const unit = useContext(UnitContext);
  const isTicked = unit?.isTicked(block.id) ?? false;
  return (
    <div class="card checkpoint">
      <label class="row">
        <input type="checkbox" checked={isTicked} disabled={isTicked || !learner.value} onChange={() => unit?.tick(block.id)} />
        <span>{block.text || words.value.tick}</span>
      </label>
      <SeenByNote seenBy={block.seen_by} />
    </div>
  );
}
