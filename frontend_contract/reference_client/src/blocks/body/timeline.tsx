import { RichText } from "../../html";
import { Heading, type BlockProps } from "../block";

export default function Timeline({ block, level }: BlockProps<"timeline">) {
  return (
    <section>
      <Heading level={level}>{block.heading}</Heading>
      <ol class="timeline">
        {block.entries.map((entry) => (
          <li>
            <span class="when">{entry.when}</span>
            <strong>{entry.title}</strong>
            <RichText html={entry.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
