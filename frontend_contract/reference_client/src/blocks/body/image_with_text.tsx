import { RichText } from "../../html";
import { Picture } from "../../picture";
import { Heading, type BlockProps } from "../block";

export default function ImageWithText({ block, level }: BlockProps<"image_with_text">) {
  return (
    <div class="image-with-text">
      {block.image && <Picture image={block.image} sizes="(min-width: 44rem) 16rem, 100vw" />}
      <div>
        <Heading level={level}>{block.heading}</Heading>
        <RichText html={block.text} />
      </div>
    </div>
  );
}
