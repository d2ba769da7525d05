// Markdown by key: bold, italic, links, quotes and lists, each put on and taken off by the same
// command. Where the markup stands is read from the syntax tree, never guessed from asterisks.
import { syntaxTree } from "@codemirror/language";
import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type SelectionRange,
  type StateCommand,
  type TransactionSpec,
} from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";

/** What can be put on a selection or taken off it. */
export type Format = "bold" | "italic" | "link" | "quote" | "list";

/** What stands at the start of a line before its words: quote, list and heading marks. */
const BLOCK_MARKS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)))*\s*/;

const toggleBold = toggleEmphasis("StrongEmphasis", "**");
const toggleItalic = toggleEmphasis("Emphasis", "*");

/** The command of a format. */
export const FORMATS: Record<Format, StateCommand> = {
  bold: toggleBold,
  italic: toggleItalic,
  link: toggleLink,
  quote: togglePrefix(/^\s*>\s?/, "> ", /^/),
  list: togglePrefix(/^\s*[-*+]\s+/, "- ", /^(?:\s*\d{1,9}[.)]\s+)?/),
};

/** The node of this name that a selection lies in. */
function enclosing(state: EditorState, range: SelectionRange, name: string): SyntaxNode | null {
  for (const side of [1, -1] as const) {
    let node: SyntaxNode | null = syntaxTree(state).resolveInner(range.from, side);
    for (; node; node = node.parent) {
      if (node.name === name && node.from <= range.from && node.to >= range.to) {
        return node;
      }
    }
  }
  return null;
}

function toggleEmphasis(name: string, mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const spec = state.changeByRange((range) => {
      const word = range.empty ? (state.wordAt(range.head) ?? range) : range;
      const node = enclosing(state, word, name);
      return node ? unwrapped(state, node, range) : wrapped(state, word, range, mark);
    });
    dispatch(state.update(spec, { userEvent: "input", scrollIntoView: true }));
    return true;
  };
}

type RangeChange = { range: SelectionRange; changes?: ChangeSpec };

function unwrapped(state: EditorState, node: SyntaxNode, range: SelectionRange): RangeChange {
  const marks = node.getChildren("EmphasisMark");
  const changes = state.changes(marks.map(({ from, to }) => ({ from, to })));
  return { changes, range: range.map(changes) };
}

/** Puts a mark round every stretch of words: emphasis never runs from one block into another. */
function wrapped(
  state: EditorState,
  words: SelectionRange,
  range: SelectionRange,
  mark: string,
): RangeChange {
  if (words.empty) {
    const changes = { from: range.head, insert: mark + mark };
    return { changes, range: EditorSelection.cursor(range.head + mark.length) };
  }
  const inserted: ChangeSpec[] = [];
  for (const line of linesOf(state, words)) {
    const marks = BLOCK_MARKS.exec(line.text)?.[0].length ?? 0;
    const from = Math.max(words.from, line.from + marks);
    const text = state.sliceDoc(from, Math.max(from, Math.min(words.to, line.to)));
    const start = from + text.length - text.trimStart().length;
    const end = from + text.trimEnd().length;
    if (start < end) {
      inserted.push({ from: start, insert: mark }, { from: end, insert: mark });
    }
  }
  const changes = state.changes(inserted);
  const [anchor, head] = range.empty
    ? [changes.mapPos(range.head, -1), changes.mapPos(range.head, -1)]
    : [changes.mapPos(range.from, 1), changes.mapPos(range.to, -1)];
  return { changes, range: EditorSelection.range(anchor, head) };
}

function linesOf(state: EditorState, range: { from: number; to: number }): Line[] {
  const lines: Line[] = [];
  for (let at = range.from; ;) {
    const line = state.doc.lineAt(at);
    lines.push(line);
    if (line.to >= range.to) {
      return lines;
    }
    at = line.to + 1;
  }
}

/** Makes the selection a link and puts the cursor where the address goes; or takes the link off. */
function toggleLink({ state, dispatch }: Parameters<StateCommand>[0]): boolean {
  const spec = state.changeByRange((range) => {
    const link = enclosing(state, range, "Link");
    if (link) {
      return unlinked(state, link, range);
    }
    const words = range.empty ? (state.wordAt(range.head) ?? range) : range;
    const text = state.sliceDoc(words.from, words.to);
    if (/^https?:\/\/\S+$/.test(text)) {
      const changes = { from: words.from, to: words.to, insert: `[](${text})` };
      return { changes, range: EditorSelection.cursor(words.from + 1) };
    }
    const changes = { from: words.from, to: words.to, insert: `[${text}]()` };
    const place = words.from + (text === "" ? 1 : text.length + 3);
    return { changes, range: EditorSelection.cursor(place) };
  });
  dispatch(state.update(spec, { userEvent: "input", scrollIntoView: true }));
  return true;
}

function unlinked(state: EditorState, link: SyntaxNode, range: SelectionRange): RangeChange {
  const [open, close] = link.getChildren("LinkMark");
  if (!open || !close) {
    return { range };
  }
  const changes = state.changes([
    { from: open.from, to: open.to },
    { from: close.from, to: link.to },
  ]);
  return { changes, range: range.map(changes) };
}

/** Puts a prefix on every line of the selection that has words, or takes it off all of them. */
function togglePrefix(present: RegExp, prefix: string, replaced: RegExp): StateCommand {
  return ({ state, dispatch }) => {
    const lines = new Map<number, Line>();
    for (const range of state.selection.ranges) {
      for (const line of linesOf(state, range)) {
        lines.set(line.number, line);
      }
    }
    const all = [...lines.values()];
    const worded = all.length === 1 ? all : all.filter((line) => line.text.trim() !== "");
    const isOn = worded.length > 0 && worded.every((line) => present.test(line.text));
    const changes = worded.map((line) => {
      const length = (isOn ? present : replaced).exec(line.text)?.[0].length ?? 0;
      return { from: line.from, to: line.from + length, insert: isOn ? "" : prefix };
    });
    const set = state.changes(changes);
    const spec: TransactionSpec = {
      changes: set,
      selection: state.selection.map(set, 1),
      userEvent: "input",
      scrollIntoView: true,
    };
    dispatch(state.update(spec));
    return true;
  };
}
