import { RichText } from "../../html";
import type { BlockProps } from "../block";

export default function Accordion({ block }: BlockProps<"accordion">) {
  return (
    <div class="accordion">
      {block.items.map((item) => (
        <details>
          <summary>{item.title}</summary>
          <RichText html={item.text} />
        </details>
      ))}
    </div>
  );
}
