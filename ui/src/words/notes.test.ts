// Every note that the engine makes can be said, with what it names, and no other, and so can what is
// wrong with something that was given. That the English sentence is the engine's own is seen here
// where it stands in the code whole, and by the engine's tests of all notes that they make
// (src-tauri/core/src/brief/proof.rs).
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { parse, Visitor } from "@fluent/syntax";
import type * as ast from "@fluent/syntax";
import { expect, test } from "vitest";

const engine = import.meta.glob<string>("../../../src-tauri/core/src/**/*.rs", {
  eager: true,
  query: "?raw",
  import: "default",
});
const english = import.meta.glob<string>("../../../words/en/{notes,problems}.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Messages that are of no code. */
const APART = ["note-of-file"];

interface Made {
  code: string;
  /** The sentence, with what it names in braces. */
  sentence: string;
  /** What the note names, and where that is a word that is written down, the word. */
  values: Map<string, string | null>;
}

/** The text from here up to the bracket that closes it. */
function inBrackets(text: string, start: number): string {
  let depth = 1;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (isQuoted) {
      at += char === "\\" ? 1 : 0;
      isQuoted = char !== '"';
    } else if (char === '"') {
      isQuoted = true;
    } else if ("([{".includes(char)) {
      depth += 1;
    } else if (")]}".includes(char)) {
      depth -= 1;
    }
    if (depth === 0) {
      return text.slice(start, at);
    }
  }
  throw new Error(`Nothing closes: ${text.slice(start, start + 80)}`);
}

/** `a, b = c(d, e)` → `a` and `b = c(d, e)`. */
function parted(text: string): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === ",") {
      parts.push("");
      continue;
    }
    let part = char;
    if ("([{".includes(char)) {
      part = char + inBrackets(text, at + 1);
    } else if (char === '"') {
      part = /^"(?:[^"\\]|\\.)*"/s.exec(text.slice(at))?.[0] ?? char;
    }
    parts[parts.length - 1] += part;
    at += part.length - 1;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** What a literal of Rust's says, with ’ in place of '. */
function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll(/\\\n\s*/g, "")
    .replaceAll("\\u{fffd}", "\ufffd")
    .replaceAll("'", "’");
}

/** The notes that a file makes, but for its tests and the macro itself. */
function madeIn(text: string): Made[] {
  const code = text.split("#[cfg(test)]\nmod tests {")[0] ?? "";
  return [...code.matchAll(/(?<=\bnote!\()/g)].map(({ index }) => {
    const [name = "", sentence = "", ...values] = parted(inBrackets(code, index));
    const named = values.map((value): [string, string | null] => {
      const [key = "", word] = /^(\w+)(?: = "(\w+)")?/.exec(value)?.slice(1) ?? [];
      return [key, word ?? null];
    });
    return { code: unquoted(name), sentence: unquoted(sentence), values: new Map(named) };
  });
}

/** What a message asks for, and by which words it chooses. */
class Asked extends Visitor {
  readonly variables = new Set<string>();
  readonly words = new Map<string, Set<string>>();

  override visitVariableReference(node: ast.VariableReference): void {
    this.variables.add(node.id.name);
  }

  override visitSelectExpression(node: ast.SelectExpression): void {
    if (node.selector.type === "VariableReference") {
      const words = node.variants.map(({ key }) =>
        key.type === "Identifier" ? key.name : String(key.value),
      );
      this.words.set(node.selector.id.name, new Set(words));
    }
    this.genericVisit(node);
  }
}

const made = Object.values(engine).flatMap(madeIn);
const asked = new Map(
  Object.values(english)
    .flatMap((text) => parse(text, {}).body)
    .flatMap((entry): [string, Asked][] => {
      if (entry.type !== "Message") {
        return [];
      }
      const found = new Asked();
      found.visit(entry);
      return [[entry.id.name, found]];
    }),
);

test("every note that is made has a sentence and a name, and no other has", () => {
  expect(made.length).toBeGreaterThan(150);
  const codes = [...new Set(made.map(({ code }) => code))];
  const ids = codes.flatMap((code) => [`note-${code}`, `note-${code}-name`]);
  const said = [...asked.keys()].filter((id) => id.startsWith("note-"));
  expect(said.sort()).toEqual([...ids, ...APART].sort());
});

test("a sentence asks for what its notes name, and for nothing else", () => {
  for (const [id, { variables }] of asked) {
    const notes = made.filter(({ code }) => id === `note-${code}`);
    const named = new Set(notes.flatMap(({ values }) => [...values.keys()]));
    if (notes.length > 0) {
      expect([id, ...[...variables].sort()]).toEqual([id, ...[...named].sort()]);
    }
  }
});

test("where a sentence chooses by a word, it knows the words that notes choose by", () => {
  const unknown = made.flatMap(({ code, values }) =>
    [...values]
      .filter(([, word]) => word !== null)
      .filter(
        ([name, word]) =>
          !asked
            .get(`note-${code}`)
            ?.words.get(name)
            ?.has(word ?? ""),
      )
      .map(([name, word]) => `${code}: ${name} = ${word}`),
  );
  expect(unknown).toEqual([]);
});

test("what is wrong with something that was given can be said, and how to mend it", () => {
  const whole = Object.values(engine).join("\n");
  const told = [...whole.matchAll(/\.told\(\s*"(\w+)"/g)].map(([, word]) => word ?? "");
  const words = [...(asked.get("problem-bad_input")?.words.get("what") ?? [])];
  expect(told.length).toBeGreaterThan(30);
  expect(told.filter((word) => !words.includes(word))).toEqual([]);
  expect(words.filter((word) => !whole.includes(`"${word}"`))).toEqual([]);
  expect([...(asked.get("problem-bad_input-hint")?.words.get("what") ?? [])]).toEqual(words);
});

test("the English sentence is the engine's", () => {
  const bundle = new FluentBundle("en", { useIsolating: false });
  for (const text of Object.values(english)) {
    bundle.addResource(new FluentResource(text));
  }
  const whole = made.filter(({ sentence, values }) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => values.has(name ?? "")),
  );
  expect(whole.length).toBeGreaterThan(130);
  for (const { code, sentence, values } of whole) {
    const given = Object.fromEntries(
      [...values].map(([name, word]) => [name, name === "count" ? 2 : (word ?? `<${name}>`)]),
    );
    const pattern = bundle.getMessage(`note-${code}`)?.value ?? "";
    const expected = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
    expect(`${code}: ${bundle.formatPattern(pattern, given, [])}`).toBe(`${code}: ${expected}`);
  }
});
