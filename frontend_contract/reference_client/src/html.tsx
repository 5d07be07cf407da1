/** Rich text: clean HTML from the server becomes elements of ours, and nothing that is not on this list. */
import type { ComponentChild, VNode } from "preact";
import { useMemo } from "preact/hooks";
import { GlossaryLink } from "./shell/glossary";
import { hrefOf } from "./router";
import { entry } from "./content";

const PLAIN = new Set(["b", "br", "em", "i", "li", "ol", "p", "strong", "ul"]);
const parser = new DOMParser();

export function RichText({ html, class: name }: { html: string; class?: string }): VNode | null {
  const children = useMemo(() => childrenOf(parser.parseFromString(html, "text/html").body), [html]);
  return html ? <div class={`rich ${name ?? ""}`}>{children}</div> : null;
}

/** The same text without marks, for labels. */
export const plainText = (html: string) =>
  parser.parseFromString(html.replace(/<\/(p|li)>/g, " $&"), "text/html").body.textContent?.trim().replace(/\s+/g, " ") ?? "";

const childrenOf = (node: Node): ComponentChild[] => [...node.childNodes].map(elementOf);

function elementOf(node: Node): ComponentChild {
  if (!(node instanceof Element)) return node.textContent;
  const name = node.localName;
  if (name === "a") return link(node);
  const Name = name as "p";
  return PLAIN.has(name) ? <Name>{name === "br" ? null : childrenOf(node)}</Name> : childrenOf(node);
}

function link(node: Element): ComponentChild {
  const { key, type } = (node as HTMLAnchorElement).dataset;
  if (type === "glossary_term" && key) return <GlossaryLink term={key}>{childrenOf(node)}</GlossaryLink>;
  const href = node.getAttribute("href") ?? "";
  if (type === "file") return <a href={(entry.value?.media_base ?? "") + href}>{childrenOf(node)}</a>;
  if (key) return <a href={hrefOf(href)}>{childrenOf(node)}</a>;
  if (!/^(https?:|mailto:|tel:)/.test(href)) return childrenOf(node);
  return <a href={href} rel="noreferrer" target={href.startsWith("http") ? "_blank" : undefined}>{childrenOf(node)}</a>;
}
