import { Heading, type BlockProps } from "../block";

export default function KeyPoints({ block, level }: BlockProps<"key_points">) {
  return (
    <section class="key-points">
      <Heading level={level}>{block.heading}</Heading>
      <ul>{block.points.map((point) => <li>{point}</li>)}</ul>
    </section>
  );
}
