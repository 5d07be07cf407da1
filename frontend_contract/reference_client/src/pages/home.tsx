import { Body } from "../blocks/block";
import { GoOn } from "../learning/go_on";
import { Tiles } from "../shell/tiles";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"home">) => (
  <Frame page={page} above={<GoOn locale={page.locale} />}>
    <Tiles of={page} />
    <Body blocks={page.body.filter((block) => block.type !== "page_link")} />
  </Frame>
);
