import { Heading, type BlockProps } from "../block";

export default function HeadingBlock({ block }: BlockProps<"heading">) {
  return <Heading level={block.level}>{block.text}</Heading>;
}
