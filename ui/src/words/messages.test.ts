// Every message is there in every language, asks for the same there, and is said somewhere.
import { expect, test } from "vitest";

import { type Declared, declaration, declaredIn } from "./declaration";

const files = import.meta.glob<string>("../../../words/*/*.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});
const code = import.meta.glob<string>(["../**/*.{ts,svelte}", "!./messages.ts"], {
  eager: true,
  query: "?raw",
  import: "default",
});
const menus = import.meta.glob<string>("../../../src-tauri/src/menu.rs", {
  eager: true,
  query: "?raw",
  import: "default",
});

const checks = import.meta.glob<string>("../../../src-tauri/core/src/check/*.rs", {
  eager: true,
  query: "?raw",
  import: "default",
});
const errors = import.meta.glob<string>(
  [
    "../../../src-tauri/core/src/error.rs",
    "../../../src-tauri/core/src/brief/standing.rs",
    "../../../src-tauri/src/error.rs",
  ],
  { eager: true, query: "?raw", import: "default" },
);

const LANGUAGES = ["en", "de", "fr"] as const;

/** The files of a language by name, the messages of each in order. */
function messagesOf(language: string): Map<string, Declared[]> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  return new Map(own.map(([path, text]) => [path.replace(/^.*\//, ""), declaredIn(text)]));
}

const english = [...messagesOf("en").values()].flat();

test("there are messages", () => {
  expect(english.length).toBeGreaterThan(100);
  const ids = english.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("TypeScript knows them; “npm run words” tells it", async () => {
  const sorted = [...english].sort((a, b) => (a.id < b.id ? -1 : 1));
  await expect(declaration(sorted)).toMatchFileSnapshot("./messages.ts");
});

test.each(LANGUAGES)(
  "%s has the same messages in the same files and the same order",
  (language) => {
    const outline = (messages: Map<string, Declared[]>) =>
      Object.fromEntries(
        [...messages].map(([file, all]) => [
          file,
          all.map(({ id, variables }) => [id, ...[...variables.keys()].sort()].join(" ")),
        ]),
      );
    expect(outline(messagesOf(language))).toEqual(outline(messagesOf("en")));
  },
);

test("every message is said", () => {
  const all = [...Object.entries(code), ...Object.entries(menus)]
    .filter(([path]) => !path.endsWith(".test.ts"))
    .map(([, text]) => text)
    .join("\n");
  const named = new Set([...all.matchAll(/"([a-z][\w-]*)"/g)].map(([, id]) => id));
  // `stage-${stage}`: the types say which there are.
  const families = [...all.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start ?? "");
  const isSaid = (id: string) =>
    named.has(id) ||
    families.some((start) => id.startsWith(start)) ||
    id.startsWith("action-") ||
    /^(?:finding|note|problem)-/.test(id);
  expect(english.map(({ id }) => id).filter((id) => !isSaid(id))).toEqual([]);
});

test("every check and no other is said", () => {
  const codes = Object.values(checks)
    .flatMap((text) => [...text.matchAll(/^\s*code: "(\w+)",$/gm)])
    .map(([, code]) => `finding-${code}`);
  const said = english.map(({ id }) => id).filter((id) => id.startsWith("finding-"));
  expect(said.sort()).toEqual(codes.flatMap((id) => [id, `${id}-hint`]).sort());
});

test("every problem that is said is one that there is", () => {
  const codes = new Set(
    Object.values(errors).flatMap((text) =>
      [...text.matchAll(/"(\w+)"/g)].map(([, code]) => `problem-${code}`),
    ),
  );
  const said = english.map(({ id }) => id).filter((id) => id.startsWith("problem-"));
  expect(said.filter((id) => !codes.has(id.replace(/-hint$/, "")))).toEqual([]);
});

/** Everything that a file says, without names, comments and what stands in braces. */
function prose(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.replace(/^[a-z][\w-]* =|\{ "[^"]*" \}|\{[^}]*\}|^\s+\*?\[\w+\]/g, ""))
    .join("\n");
}

test.each(Object.entries(files))("%s is set as its language sets text", (path, text) => {
  const said = prose(text);
  expect(said.match(/.*(?:\.\.\.|["']).*/g)).toBeNull();
  if (path.includes("/fr/")) {
    // French has no-break spaces within its guillemets and before high punctuation.
    expect(
      said.match(/.*(?:[^\u00a0\u202f\s][;!?»]|« |\S:(?!\/\/)(?<!\u00a0:)(?=\s|$)| [;:!?»]).*/g),
    ).toBeNull();
  }
  if (path.includes("/de/")) {
    expect(said.match(/.*(?:”|[^\s“(]…).*/g)).toBeNull();
  }
});
