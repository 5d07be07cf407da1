import { RichText } from "../../html";
import { Heading, type BlockProps } from "../block";

export default function ScenarioStory({ block, level }: BlockProps<"scenario_story">) {
  return (
    <section class="card story">
      <Heading level={level}>{block.title}</Heading>
      <RichText html={block.story} />
      {block.question && <p class="large">{block.question}</p>}
    </section>
  );
}
