import { words } from "../../words";
import type { BlockProps } from "../block";

export default function Comparison({ block }: BlockProps<"comparison">) {
  const t = words.value;
  return (
    <ul class="comparison">
      {block.pairs.map((pair) => (
        <li>
          <p class="say"><span class="tag">{t.sayThis}</span> {pair.say}</p>
          <p class="not-this"><span class="tag">{t.notThat}</span> {pair.not_this}</p>
          {pair.because && <p class="soft"><span class="tag">{t.because}</span> {pair.because}</p>}
        </li>
      ))}
    </ul>
  );
}
