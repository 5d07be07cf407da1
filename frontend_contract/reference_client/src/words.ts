/** Words of the page itself, in the reader's language. Content comes from the server in its own. */
import { computed, effect, signal, type Signal } from "@preact/signals";
import { device } from "./kept";
import { en, type Words } from "./words/en";

/** Each language's words are fetched when they are needed. */
const others = import.meta.glob<{ words: Words }>(["./words/*.ts", "!./words/en.ts", "!./words/*_account.ts", "!./words/*_along.ts"]);

/** The language in which the reader is, such as `fr`. */
export const language = signal(device.getItem("language") ?? "en-GB");
export const words = inReadersLanguage(en, (tag) => others[`./words/${tag}.ts`]);
export const direction = computed(() => directionOf(language.value));

export const directionOf = (tag: string) => (/^(ar|he|fa|ur|ps|sd|ug|yi|dv|ckb)\b/.test(tag) ? "rtl" : "ltr");

effect(() => {
  const tag = language.value;
  device.setItem("language", tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
});

/** Words that follow the language; English until others are here, or where there are none. */
export function inReadersLanguage<Some>(english: Some, fileOf: (tag: string) => (() => Promise<{ words: Some }>) | undefined): Signal<Some> {
  const shown = signal(english);
  effect(() => {
    const tag = language.value;
    const load = fileOf(tag.split("-")[0] as string);
    if (!load) shown.value = english;
    else void load().then((file) => language.value === tag && (shown.value = file.words));
  });
  return shown;
}

export const languageName = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

export const dateIn = (iso: string) =>
  new Intl.DateTimeFormat(language.value, { dateStyle: "long" }).format(new Date(iso));

export const bytesIn = (bytes: number) => {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : bytes < 1e9 ? [bytes / 1e6, "megabyte"] : [bytes / 1e9, "gigabyte"];
  return new Intl.NumberFormat(language.value, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
};
