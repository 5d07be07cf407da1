import { RichText } from "../../html";
import type { BlockProps } from "../block";

export default function RichTextBlock({ block }: BlockProps<"rich_text">) {
  return <RichText html={block.text} />;
}
