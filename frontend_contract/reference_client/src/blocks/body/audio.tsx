import type { BlockProps } from "../block";
import { Recording } from "../recording";

export default function Audio({ block, level }: BlockProps<"audio">) {
  return <Recording recording={block} level={level} />;
}
