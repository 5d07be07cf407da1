import { RichText } from "../../html";
import { Heading, type BlockProps } from "../block";

export default function Steps({ block, level }: BlockProps<"steps">) {
  return (
    <section>
      <Heading level={level}>{block.heading}</Heading>
      <ol class="steps">
        {block.steps.map((step) => (
          <li>
            <strong>{step.title}</strong>
            <RichText html={step.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
