import { Along } from "../along/offer";
import { Body } from "../blocks/block";
import { AudienceChoice, isFor } from "../shell/audience";
import { Tiles } from "../shell/tiles";
import { Frame, type PageProps } from "./page";

export default ({ page }: PageProps<"guide">) => (
  <Frame page={page}>
    <Body blocks={page.body} />
    <AudienceChoice />
    <Tiles of={page} numbered filter={(section) => section.type !== "guide_section" || isFor(section.audience)} />
    <Along page={page} />
  </Frame>
);
