// No text stands in the code itself: what the window says is a message.
import { parse } from "svelte/compiler";
import { expect, test } from "vitest";

const files = import.meta.glob<string>(
  ["../**/*.{ts,svelte}", "!../**/*.test.ts", "!../words/**", "!../ipc/generated/**"],
  { eager: true, query: "?raw", import: "default" },
);

/** What looks like text and is none: keys, names of the trade, examples that are the same everywhere,
 *  the languages under their own names, selectors. */
const NAMES =
  /^(?:(?:Mod|Alt|Shift|Ctrl)\+?.*|Escape|Enter|Del|Delete|Backspace|Home|End|Tab|F\d+|Page\w+|Arrow\w+|Mac|Reuters|The Guardian|(?:– )?Briefdesk|JSON|UTC|English|Deutsch|Français|“black hole”)$/;
const CODE = /^[^A-Z]*[[\]#.:>=]|^[a-z-]+(?: [a-z-]+)*$|^\s*(?:[a-z]+, )+[a-z]+/;

/** Names of Markdown's syntax and of style sheets are these files' business. */
const SYNTAX = /editor\/(?:formatting|markdown-style|smart-typing|theme|setup)\.ts$/;

/** Attributes and properties that are read or seen. */
const SEEN = /^(?:label|title|placeholder|hint|description|text|alt|nothing|adding|aria-label)$/;

interface Node {
  type?: string;
  name?: unknown;
  value?: unknown;
  data?: string;
  source?: unknown;
  [key: string]: unknown;
}

const isText = (text: string) =>
  /\p{L}{2}/u.test(text) && !NAMES.test(text.trim()) && !/^https?:/.test(text.trim());
/** A sentence, or a word that begins as a label does. */
const isProse = (text: string) =>
  isText(text) && !CODE.test(text) && /\p{L} \p{L}|^\P{L}*\p{Lu}\p{Ll}/u.test(text);

/** The texts within a part of a file. */
function textsIn(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    node.forEach((it) => textsIn(it, found));
    return found;
  }
  if (typeof node !== "object" || node === null) {
    return found;
  }
  const part = node as Node;
  switch (part.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "TSLiteralType":
    case "StyleSheet":
    case "StyleDirective":
    case "Comment":
      return found;
    case "Attribute": {
      const isSeen = SEEN.test(String(part.name));
      for (const it of Array.isArray(part.value) ? (part.value as Node[]) : [part.value as Node]) {
        if (it.type !== "Text") {
          textsIn(it, found);
        } else if (isSeen && isText(it.data ?? "")) {
          found.push(it.data ?? "");
        }
      }
      return found;
    }
    case "Text":
      if (isText(part.data ?? "")) {
        found.push(part.data ?? "");
      }
      return found;
    case "Literal":
      if (typeof part.value === "string" && isProse(part.value)) {
        found.push(part.value);
      }
      return found;
    case "TemplateElement": {
      const { cooked } = part.value as { cooked: string };
      if (isProse(cooked)) {
        found.push(cooked);
      }
      return found;
    }
  }
  Object.entries(part)
    .filter(([key]) => key !== "comments" && key !== "leadingComments")
    .forEach(([, value]) => textsIn(value, found));
  return found;
}

function textsOf(path: string, source: string): string[] {
  const component = path.endsWith(".svelte") ? source : `<script lang="ts">${source}</script>`;
  return textsIn(parse(component, { modern: true }));
}

const read = Object.keys(files).filter((path) => !SYNTAX.test(path));

test.each(read)("%s", (path) => {
  expect(textsOf(path, files[path] ?? "")).toEqual([]);
});

test("text that is no message is found wherever it stands", () => {
  const component = `<script lang="ts">
    import { a } from "./Some file";
    const kind = "review", key = "ArrowUp", told = \`\${a} is saved\`;
    offers.make("Undo this", a);
  </script>
  <p>Not a message {a ? "Yes" : kind}</p>
  <input placeholder="write here" class="wide text" type="search" />`;
  const found = textsOf("A.svelte", component).map((text) => text.trim());
  expect(found.sort()).toEqual(["Not a message", "Undo this", "Yes", "is saved", "write here"]);
});
