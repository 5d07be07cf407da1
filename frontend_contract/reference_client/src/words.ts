/** Words of the page itself, in the reader's language. Content comes from the server in its own. */
import { computed, effect, signal } from "@preact/signals";
import { en, type Words } from "./words/en";

/** Each language's words are fetched when they are needed. */
const others = import.meta.glob<{ words: Words }>(["./words/*.ts", "!./words/en.ts"]);

/** The language in which the reader is, such as `fr`. */
export const language = signal(localStorage.getItem("language") ?? "en-GB");
export const words = signal<Words>(en);
export const direction = computed(() => directionOf(language.value));

export const directionOf = (tag: string) => (/^(ar|he|fa|ur|ps|sd|ug|yi|dv|ckb)\b/.test(tag) ? "rtl" : "ltr");

effect(() => {
  const tag = language.value;
  localStorage.setItem("language", tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
  const load = others[`./words/${tag.split("-")[0]}.ts`];
  if (!load) words.value = en;
  else void load().then((file) => language.value === tag && (words.value = file.words));
});

export const languageName = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

export const dateIn = (iso: string) =>
  new Intl.DateTimeFormat(language.value, { dateStyle: "long" }).format(new Date(iso));

export const bytesIn = (bytes: number) => {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(language.value, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
};
