// How Markdown looks while it is written: headings, emphasis, quotes and lists in place, their
// marks quiet beside them. Deliberately absent: hiding marks; what is on screen is what is kept.
import { HighlightStyle, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

const inline = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "620" },
  { tag: tags.strong, fontWeight: "680" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.link, color: "var(--accent)" },
  { tag: tags.url, color: "var(--ink-quiet)", overflowWrap: "anywhere" },
  { tag: tags.monospace, fontFamily: "var(--mono)", fontSize: "0.85em" },
  {
    tag: [tags.processingInstruction, tags.contentSeparator],
    color: "var(--ink-quiet)",
    fontWeight: "400",
    fontStyle: "normal",
  },
]);

/** The class of a line within such a node. */
const LINE_CLASSES: Record<string, string> = {
  ATXHeading1: "cm-heading cm-heading-1",
  ATXHeading2: "cm-heading cm-heading-2",
  ATXHeading3: "cm-heading cm-heading-3",
  ATXHeading4: "cm-heading cm-heading-3",
  ATXHeading5: "cm-heading cm-heading-3",
  ATXHeading6: "cm-heading cm-heading-3",
  SetextHeading1: "cm-heading cm-heading-1",
  SetextHeading2: "cm-heading cm-heading-2",
  Blockquote: "cm-quote",
  ListItem: "cm-item",
  FencedCode: "cm-code",
  CodeBlock: "cm-code",
};

const mark = Decoration.mark({ class: "cm-list-mark" });

function decorate(view: EditorView): DecorationSet {
  const lines = new Map<number, Set<string>>();
  const marks: { from: number; to: number }[] = [];
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const classes = LINE_CLASSES[node.name];
        if (classes) {
          for (let at = Math.max(node.from, doc.lineAt(from).from); at <= node.to;) {
            const line = doc.lineAt(at);
            const found = lines.get(line.from) ?? new Set();
            lines.set(line.from, found.add(classes));
            at = line.to + 1;
          }
        }
        if (node.name === "ListMark" && node.to < doc.length) {
          const line = doc.lineAt(node.from);
          marks.push({ from: line.from, to: Math.min(node.to + 1, line.to) });
        }
      },
    });
  }
  const builder = new RangeSetBuilder<Decoration>();
  const entries = [
    ...[...lines].map(([at, classes]) => ({
      from: at,
      to: at,
      value: Decoration.line({ class: [...classes].join(" ") }),
    })),
    ...marks.map((range) => ({ ...range, value: mark })),
  ].sort((a, b) => a.from - b.from || a.value.startSide - b.value.startSide);
  for (const { from, to, value } of entries) {
    builder.add(from, to, value);
  }
  return builder.finish();
}

const lineClasses = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      const reparsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || reparsed) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Markdown styled in place. */
export const markdownStyle: Extension = [syntaxHighlighting(inline), lineClasses];
