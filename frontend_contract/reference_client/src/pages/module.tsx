import { Along } from "../along/offer";
import { Body } from "../blocks/block";
import { Tiles } from "../shell/tiles";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"module">) => (
  <Frame page={page}>
    <Body blocks={page.body} />
    <Tiles of={page} numbered />
    <Along page={page} />
  </Frame>
);
