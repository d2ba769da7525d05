// What the window needs of the documentation is there: it is read whole, its links lead somewhere, and
// so does help that is asked for at any place of the window.
import { expect, test } from "vitest";

import { type Block, DOCUMENTS, type Inline } from "./document";
import { SECTIONS } from "./library";

const panels = import.meta.glob<string>("../**/*.{svelte,ts}", {
  eager: true,
  query: "?raw",
  import: "default",
});

const ids = new Set(SECTIONS.map(({ id }) => id));

function inlinesOf(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap((block): Inline[][] => {
    switch (block.kind) {
      case "paragraph":
        return [block.parts];
      case "code":
        return [];
      case "list":
        return [inlinesOf(block.items.flat())];
      case "table":
        return [...block.head, ...block.rows.flat()];
    }
  });
  const flat = (part: Inline): Inline[] =>
    ["parts" in part ? part.parts.flatMap(flat) : [], part].flat();
  return lines.flat().flatMap(flat);
}

const all = inlinesOf(SECTIONS.flatMap(({ blocks }) => blocks));

test("every document is there, each section once", () => {
  const beginnings = SECTIONS.filter(({ level }) => level === 1).map(({ id }) => id);
  expect(beginnings).toEqual(DOCUMENTS);
  expect(ids.size).toBe(SECTIONS.length);
  expect(SECTIONS.length).toBeGreaterThan(80);
});

test("every link within the documentation leads to a section", () => {
  const links = all.flatMap((part) => (part.kind === "link" ? [part.to] : []));
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((to) => !ids.has(to))).toEqual([]);
});

test("nothing of Markdown is left in what is shown", () => {
  const texts = all.flatMap((part) => (part.kind === "text" ? [part.text] : []));
  expect(texts.filter((text) => /\]\(|\*\*|`|<\w+/.test(text))).toEqual([]);
});

test("help that is asked for anywhere in the window is a section of the guide", () => {
  const named = Object.entries(panels)
    .filter(([path]) => !path.endsWith(".test.ts"))
    .flatMap(([, source]) => [
      ...source.matchAll(/\btopic="([\w-]+)"/g),
      ...(/ TOPICS[^{]*\{([^}]*)\}/.exec(source)?.[1] ?? "").matchAll(/: "([\w-]+)"/g),
    ])
    .map(([, anchor]) => `guide#${anchor}`);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
