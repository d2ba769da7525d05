// Every format is put on and taken off by the same key. «» and | show the selection.
import { ensureSyntaxTree } from "@codemirror/language";
import { commonmarkLanguage, markdown } from "@codemirror/lang-markdown";
import { EditorSelection, EditorState } from "@codemirror/state";
import { expect, test } from "vitest";

import { FORMATS, type Format } from "./formatting";

function apply(format: Format, marked: string): string {
  const cursor = marked.indexOf("|");
  const [start, end] =
    cursor >= 0 ? [cursor, cursor] : [marked.indexOf("«"), marked.indexOf("»") - 1];
  let state = EditorState.create({
    doc: marked.replace(/[«»|]/g, ""),
    selection: EditorSelection.single(start, end),
    extensions: markdown({ base: commonmarkLanguage }),
  });
  ensureSyntaxTree(state, state.doc.length, 5_000);
  FORMATS[format]({ state, dispatch: (transaction) => (state = transaction.state) });
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`;
}

test.each<[Format, string, string]>([
  ["bold", "The «probe» landed", "The **«probe»** landed"],
  ["bold", "The **«probe»** landed", "The «probe» landed"],
  ["bold", "The **pro|be** landed", "The pro|be landed"],
  ["bold", "The pro|be landed", "The **pro|be** landed"],
  ["bold", "| landed", "**|** landed"],
  ["bold", "«The probe »landed", "**«The probe** »landed"],
  ["italic", "The **«probe»** landed", "The ***«probe»*** landed"],
  ["bold", "- «one\n- two»", "- **«one**\n- **two»**"],
  ["italic", "_pro|be_", "pro|be"],
])("%s: %s → %s", (format, before, after) => {
  expect(apply(format, before)).toBe(after);
});

test.each<[string, string]>([
  ["Read «the paper» here", "Read [the paper](|) here"],
  ["«https://example.org/a»", "[|](https://example.org/a)"],
  ["Read [the pa|per](https://example.org) here", "Read the pa|per here"],
  ["Read | here", "Read [|]() here"],
])("a link: %s → %s", (before, after) => {
  expect(apply("link", before)).toBe(after);
});

test.each<[Format, string, string]>([
  ["quote", "«One\ntwo»", "«> One\n> two»"],
  ["quote", "> «One\n> two»", "«One\ntwo»"],
  ["list", "«One\n\nTwo»", "«- One\n\n- Two»"],
  ["list", "«1. One\n2. Two»", "«- One\n- Two»"],
  ["list", "- On|e", "On|e"],
  ["list", "|", "- |"],
])("%s by line: %j → %j", (format, before, after) => {
  expect(apply(format, before).replace(/[«»]/g, "")).toBe(after.replace(/[«»]/g, ""));
});
