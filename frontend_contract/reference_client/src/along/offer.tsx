/** The panel on a page that can be taken along with all below it; not in a preview, where nothing is kept. */
import type { Page } from "../contract";
import { lazily } from "../lazily";
import { isTrial } from "../trial";

const TakeAlong = lazily(() => import("./panel"));

export const Along = ({ page }: { page: Page }) => (isTrial ? null : <TakeAlong page={page} />);
