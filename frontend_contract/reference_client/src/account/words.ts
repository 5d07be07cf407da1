/** Words about accounts and one's own learning. They come with the views that need them, not with the first lesson. */
import { en, type AccountWords } from "../words/en_account";
import { inReadersLanguage } from "../words";

const others = import.meta.glob<{ words: AccountWords }>(["../words/*_account.ts", "!../words/en_account.ts"]);

export const accountWords = inReadersLanguage(en, (tag) => others[`../words/${tag}_account.ts`]);
