import type { BlockProps } from "../block";

export default function Quote({ block }: BlockProps<"quote">) {
  return (
    <figure class="quote">
      <blockquote class="lines">{block.text}</blockquote>
      {block.source && <figcaption>{block.source}</figcaption>}
    </figure>
  );
}
