// What of Markdown the window shows, and how.
import { expect, test } from "vitest";

import { sectionsOf } from "./document";

test("a heading begins a section, and an anchor is what GitHub makes of it", () => {
  const sections = sectionsOf(
    "guide",
    "# A guide\n\nOne.\n\n## Stage & `order`\n\n### More\n\n## More\n",
  );
  expect(sections.map(({ id, chapter, level }) => [id, chapter, level])).toEqual([
    ["guide", "guide", 1],
    ["guide#stage--order", "guide#stage--order", 2],
    ["guide#more", "guide#stage--order", 3],
    ["guide#more-1", "guide#more-1", 2],
  ]);
});

test("links lead within the documentation, name the web, or are words", () => {
  const [section] = sectionsOf(
    "guide",
    "# A\n\n[here](#a), [there](formats.md#b), [all](themes.md), [web](https://example.org), [code](../src/a.rs)\n",
  );
  expect(section?.blocks).toEqual([
    {
      kind: "paragraph",
      parts: [
        { kind: "link", to: "guide#a", parts: [{ kind: "text", text: "here" }] },
        { kind: "text", text: ", " },
        { kind: "link", to: "formats#b", parts: [{ kind: "text", text: "there" }] },
        { kind: "text", text: ", " },
        { kind: "link", to: "themes", parts: [{ kind: "text", text: "all" }] },
        { kind: "text", text: ", " },
        { kind: "outside", address: "https://example.org", parts: [{ kind: "text", text: "web" }] },
        { kind: "text", text: ", " },
        { kind: "text", text: "code" },
      ],
    },
  ]);
});

test("tables, lists and code are kept, pictures are left out, and raw HTML is text", () => {
  const markdown =
    "# A\n\n![The window](a.png)\n\n- **one** and `two`\n\n| a | b |\n|---|---|\n| c | *d* |\n\n```sh\nls\n```\n\n<b onclick=x>e</b>\n";
  const [section] = sectionsOf("guide", markdown);
  expect(section?.blocks.map(({ kind }) => kind)).toEqual(["list", "table", "code", "paragraph"]);
  expect(section?.text).toBe("one and two\na b\nc d\nls\n<b onclick=x>e</b>");
});
