/** Words about taking something along. They come with the views that need them, not with the first lesson. */
import { inReadersLanguage } from "../words";
import { en, type AlongWords } from "../words/en_along";

const others = import.meta.glob<{ words: AlongWords }>(["../words/*_along.ts", "!../words/en_along.ts"]);

export const alongWords = inReadersLanguage(en, (tag) => others[`../words/${tag}_along.ts`]);
