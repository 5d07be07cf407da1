import { RichText } from "../../html";
import { Heading, type BlockProps } from "../block";

export default function Callout({ block, level }: BlockProps<"callout">) {
  return (
    <aside class={`callout callout-${block.tone}`}>
      <Heading level={level}>{block.heading}</Heading>
      <RichText html={block.text} />
    </aside>
  );
}
