// Typographic as one types, never in code, and taken back by one key.
import { history, undo } from "@codemirror/commands";
import { commonmarkLanguage, markdown } from "@codemirror/lang-markdown";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import { expect, test } from "vitest";

import { type Typed, giveBackTyped, smartTyping, typeSmart } from "./smart-typing";

/** As much of an editor as typing needs. */
class Editor implements Typed {
  state: EditorState;
  readonly composing = false;

  constructor(doc: string, language = "en-GB") {
    const extensions = [markdown({ base: commonmarkLanguage }), history(), smartTyping(language)];
    this.state = EditorState.create({ doc, extensions, selection: { anchor: doc.length } });
  }

  dispatch = (spec: TransactionSpec) => {
    this.state = this.state.update(spec).state;
  };

  get text(): string {
    return this.state.doc.toString();
  }
}

/** Types text key by key, as a keyboard does. */
function type(editor: Editor, text: string): Editor {
  for (const key of text) {
    const { from, to } = editor.state.selection.main;
    if (!typeSmart(editor, from, to, key)) {
      const changes = { from, to, insert: key };
      editor.dispatch({ changes, selection: { anchor: from + 1 }, userEvent: "input.type" });
    }
  }
  return editor;
}

const typed = (text: string, language?: string) => type(new Editor("", language), text).text;

test.each([
  [`"It landed," she said.`, "“It landed,” she said."],
  [`He said: "'Tis so"`, "He said: “‘Tis so”"],
  ["It's the agency's.", "It’s the agency’s."],
  ["2019--20 ", "2019–20 "],
  ["A surprise---to all", "A surprise—to all"],
  [`("quoted")`, "(“quoted”)"],
])("English: %s → %s", (keys, text) => {
  expect(typed(keys)).toBe(text);
});

test("German quotes are German, and where nothing is known quotes stay", () => {
  expect(typed(`"So"`, "de")).toBe("„So“");
  expect(typed(`"So"`, "fi")).toBe(`"So"`);
});

test.each([
  '`a "b"`',
  '```\n"--flag"\n',
  '[a](https://example.org/a--b "t")',
  "---",
  "| a | b |\n|---|---|",
])("never in code, addresses and rules: %j", (text) => {
  expect(typed(text)).toBe(text);
});

test("one undo gives back what was typed, and so does one Backspace", () => {
  const undone = type(new Editor("It"), `'`);
  expect(undone.text).toBe("It’");
  undo({ state: undone.state, dispatch: (change) => (undone.state = change.state) });
  expect(undone.text).toBe("It'");

  const taken = type(new Editor("x -"), "-");
  expect(taken.text).toBe("x –");
  expect(giveBackTyped(taken)).toBe(true);
  expect(taken.text).toBe("x --");
  expect(giveBackTyped(taken)).toBe(false);
});
