import { Body } from "../blocks/block";
import type { Block } from "../contract";
import { GoOn } from "../learning/go_on";
import { Tiles } from "../shell/tiles";
import { Frame, type PageProps } from "./page";

/** Where the editor links to pages of the site, all of them stand as cards. */
export default ({ page }: PageProps<"home">) => {
  const first = page.body.findIndex((block) => block.type === "page_link");
  const at = first < 0 ? page.body.length : first;
  const rest = page.body.slice(at).filter((block) => !linksBelow(block, page.path));
  return (
    <Frame page={page} above={<GoOn locale={page.locale} />}>
      <Body blocks={page.body.slice(0, at)} />
      <Tiles of={page} />
      <Body blocks={rest} />
    </Frame>
  );
};

/** A card shows that page already. */
function linksBelow(block: Block, path: string): boolean {
  return block.type === "page_link" && block.page?.path.slice(path.length).split("/").length === 2 && block.page.path.startsWith(path);
}
