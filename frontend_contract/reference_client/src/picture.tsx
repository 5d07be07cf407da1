/** An image: the best format that the browser reads, no larger than it is shown. */
import { entry } from "./content";
import type { Image } from "./contract";

export function Picture({ image, sizes, eager }: { image: Image; sizes?: string; eager?: boolean }) {
  const base = entry.value?.media_base ?? "";
  const [last] = image.sources.slice(-1);
  const widths = (files: { url: string; width: number }[]) => files.map((file) => `${base}${file.url} ${file.width}w`).join(", ");
  const position = image.focal_point && `${image.focal_point.x * 100}% ${image.focal_point.y * 100}%`;
  return (
    <picture>
      {image.sources.slice(0, -1).map((source) => (
        <source type={source.media_type} srcset={widths(source.files)} sizes={sizes ?? "(min-width: 44rem) 42rem, 100vw"} />
      ))}
      <img
        alt={image.alt}
        width={image.width}
        height={image.height}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        src={last ? base + (last.files[Math.min(1, last.files.length - 1)]?.url ?? "") : (image.placeholder ?? "")}
        style={{ objectPosition: position ?? "", backgroundImage: image.placeholder ? `url("${image.placeholder}")` : "" }}
      />
    </picture>
  );
}
