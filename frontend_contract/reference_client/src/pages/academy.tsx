import { Body } from "../blocks/block";
import { GoOn } from "../learning/go_on";
import { Tiles } from "../shell/tiles";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"academy">) => (
  <Frame page={page} above={<GoOn locale={page.locale} />}>
    <Body blocks={page.body} />
    <Tiles of={page} />
  </Frame>
);
