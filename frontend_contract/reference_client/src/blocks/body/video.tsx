import type { BlockProps } from "../block";
import { Recording } from "../recording";

export default function Video({ block, level }: BlockProps<"video">) {
  return <Recording recording={block} level={level} />;
}
