import { Picture } from "../../picture";
import type { BlockProps } from "../block";

export default function Image({ block }: BlockProps<"image">) {
  if (!block.image) return null;
  return (
    <figure>
      <Picture image={block.image} />
      {block.caption && <figcaption>{block.caption}</figcaption>}
    </figure>
  );
}
