import { SupportList } from "../../shell/support";
import { Heading, type BlockProps } from "../block";

export default function SupportServices({ block, level }: BlockProps<"support_services">) {
  return (
    <section>
      <Heading level={level}>{block.heading}</Heading>
      <SupportList services={block.services} />
    </section>
  );
}
