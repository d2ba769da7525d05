// The documentation's Markdown as sections that the window can show, search and link. It knows as much
// of Markdown as the documentation uses (`document.test.ts`); raw HTML is text, and nothing of it is
// ever read as HTML. Pictures are left out: they show the window, which the reader has before them.
import GithubSlugger from "github-slugger";
import { lexer, type MarkedToken, type Token } from "marked";

/** The documents that are for editors: those in the window. */
export const DOCUMENTS = ["guide", "themes", "formats"] as const;

/** A stretch of a line. */
export type Inline =
  | { kind: "text" | "code"; text: string }
  | { kind: "strong" | "em"; parts: Inline[] }
  /** To a section of the documentation, by its id. */
  | { kind: "link"; to: string; parts: Inline[] }
  /** To somewhere else, which the window does not follow. */
  | { kind: "outside"; address: string; parts: Inline[] };

/** What stands below one another. */
export type Block =
  | { kind: "paragraph"; parts: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "list"; isOrdered: boolean; items: Block[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

/** A heading and what stands below it, up to the next one. */
export interface Section {
  /** The document's name and the heading's anchor as GitHub makes it, `guide#exporting`; of the
   *  document's own heading its name alone. */
  id: string;
  title: string;
  /** 1 for the document's own heading, 2 for a chapter, 3 for a part of one. */
  level: number;
  /** The section that it is a part of: itself, where it begins a chapter. */
  chapter: string;
  blocks: Block[];
  /** All that it says, to be searched. */
  text: string;
}

/** The sections of a document of this name. */
export function sectionsOf(name: string, markdown: string): Section[] {
  const slugger = new GithubSlugger();
  const sections: Section[] = [];
  for (const token of lexer(markdown) as MarkedToken[]) {
    if (token.type === "heading") {
      const title = wordsOf(inlines(name, token.tokens));
      const anchor = slugger.slug(title);
      const id = token.depth === 1 ? name : `${name}#${anchor}`;
      const isPart = token.depth > 2;
      const chapter = (isPart && sections.at(-1)?.chapter) || id;
      sections.push({ id, title, level: token.depth, chapter, blocks: [], text: "" });
    } else {
      const section = sections.at(-1);
      section?.blocks.push(...blocksOf(name, token));
    }
  }
  for (const section of sections) {
    section.text = textOf(section.blocks);
  }
  return sections;
}

function blocksOf(document: string, token: MarkedToken): Block[] {
  switch (token.type) {
    case "space":
      return [];
    case "paragraph":
    case "text": {
      const parts = inlines(document, token.tokens ?? [token]);
      return parts.length > 0 ? [{ kind: "paragraph", parts }] : [];
    }
    case "code":
      return [{ kind: "code", text: token.text }];
    case "list": {
      const items = token.items.map(({ tokens }) =>
        (tokens as MarkedToken[]).flatMap((it) => blocksOf(document, it)),
      );
      return [{ kind: "list", isOrdered: token.ordered, items }];
    }
    case "table": {
      const cells = (row: { tokens: Token[] }[]) =>
        row.map(({ tokens }) => inlines(document, tokens));
      return [{ kind: "table", head: cells(token.header), rows: token.rows.map(cells) }];
    }
    default:
      return [{ kind: "paragraph", parts: [{ kind: "text", text: token.raw }] }];
  }
}

function inlines(document: string, tokens: readonly Token[]): Inline[] {
  return (tokens as MarkedToken[]).flatMap((token): Inline[] => {
    switch (token.type) {
      case "image":
        return [];
      case "codespan":
        return [{ kind: "code", text: token.text }];
      case "strong":
      case "em":
        return [{ kind: token.type, parts: inlines(document, token.tokens) }];
      case "link":
        return linked(document, token.href, inlines(document, token.tokens));
      case "text":
      case "escape":
        return [{ kind: "text", text: token.text }];
      default:
        return [{ kind: "text", text: token.raw }];
    }
  });
}

/** A link within the documentation leads on, one to the web names its address, and one to what only
 *  the project's folder holds is its words alone. */
function linked(document: string, href: string, parts: Inline[]): Inline[] {
  if (/^https?:/.test(href)) {
    // An address that stands there as such says all there is to say.
    if (wordsOf(parts) === href) {
      return parts;
    }
    return [{ kind: "outside", address: href, parts }];
  }
  const [whole, file = document, anchor] = /^(?:(\w+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  if (!whole || !DOCUMENTS.some((it) => it === file)) {
    return parts;
  }
  return [{ kind: "link", to: anchor ? `${file}#${anchor}` : file, parts }];
}

function wordsOf(parts: readonly Inline[]): string {
  return parts.map((part) => ("text" in part ? part.text : wordsOf(part.parts))).join("");
}

function textOf(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    switch (block.kind) {
      case "paragraph":
        return wordsOf(block.parts);
      case "code":
        return block.text;
      case "list":
        return block.items.map(textOf).join("\n");
      case "table":
        return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(" ")).join("\n");
    }
  });
  return texts.join("\n");
}
