import { entry } from "../../content";
import { bytesIn, words } from "../../words";
import type { BlockProps } from "../block";

export default function Download({ block }: BlockProps<"download">) {
  const { file } = block;
  if (!file) return null;
  return (
    <div class="card row">
      <p>{block.description}</p>
      <a class="button quiet" href={(entry.value?.media_base ?? "") + file.url} download={file.filename}>
        {words.value.download(file.title, bytesIn(file.bytes))}
      </a>
    </div>
  );
}
