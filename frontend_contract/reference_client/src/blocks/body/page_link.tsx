import { hrefOf } from "../../router";
import { words } from "../../words";
import type { BlockProps } from "../block";

export default function PageLink({ block }: BlockProps<"page_link">) {
  if (!block.page) return null;
  return (
    <a class="card page-link" href={hrefOf(block.page.path)}>
      <strong>{block.page.title}</strong>
      <span class="soft">{block.text || words.value.openPage}</span>
    </a>
  );
}
