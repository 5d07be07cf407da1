import { UnitFrame } from "../learning/unit_frame";
import type { PageProps } from "./page";

export default ({ page }: PageProps<"chapter">) => <UnitFrame page={page} />;
