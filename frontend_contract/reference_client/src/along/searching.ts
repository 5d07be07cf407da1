/** Search in pages that are on this device: a page is found if it holds all the words. */
import type { Block, Page, SearchHit } from "../contract";
import { referenceTo } from "./answers";

const AROUND = 80;

export function hitsIn(pages: Page[], query: string): SearchHit[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? [] : pages.flatMap((page) => hitIn(page, words) ?? []);
}

export const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function hitIn(page: Page, words: string[]): SearchHit | null {
  const blocks: readonly Block[] = page.body ?? [];
  const own = `${page.title}. ${page.introduction}`;
  const all = folded([own, ...blocks.map(wordsIn)].join(" "));
  if (!words.every((word) => all.includes(word))) return null;
  const [first = ""] = words;
  const block = folded(own).includes(first) ? undefined : blocks.find((each) => folded(wordsIn(each)).includes(first));
  return { page: referenceTo(page), locale: page.locale, block: block?.id ?? null, excerpt: excerptOf(block ? block.fallback : own, first) };
}

/** Words in a passage are found too, but not shown: its fallback never holds them. */
const wordsIn = (block: Block): string => block.fallback + (block.type === "passage" ? ` ${block.blocks.map(wordsIn).join(" ")}` : "");

function excerptOf(text: string, word: string): string {
  const at = Math.max(0, folded(text).indexOf(word));
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + AROUND)];
  return `${from > 0 ? "… " : ""}${text.slice(from, to).trim()}${to < text.length ? " …" : ""}`;
}
