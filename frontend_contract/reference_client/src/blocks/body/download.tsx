import { entry } from "../../content";
import { isAway } from "../../reach";
import { bytesIn, words } from "../../words";
import type { BlockProps } from "../block";

export default function Download({ block }: BlockProps<"download">) {
  const { file } = block;
  if (!file) return null;
  const url = (entry.value?.media_base ?? "") + file.url;
  const save = (event: Event) => {
    if (!isAway.value) return;
    event.preventDefault();
    void import("../../along/saving").then(({ saveKept }) => saveKept(url, file.filename)).catch(() => undefined);
  };
  return (
    <div class="card row">
      <p>{block.description}</p>
      <a class="button quiet" href={url} onClick={save} download={file.filename}>
        {words.value.download(file.title, bytesIn(file.bytes))}
      </a>
    </div>
  );
}
