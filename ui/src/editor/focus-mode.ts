// Focus mode: every paragraph but the one being written steps back.
import type { EditorState, Extension } from "@codemirror/state";
import { RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

const away = Decoration.line({ class: "cm-away" });

/** The lines, by number, of the paragraph that the cursor is in. */
export function paragraphLines(state: EditorState): { first: number; last: number } {
  const { doc } = state;
  const { number } = doc.lineAt(state.selection.main.head);
  const isBlank = (line: number) => doc.line(line).text.trim() === "";
  let [first, last] = [number, number];
  while (!isBlank(number) && first > 1 && !isBlank(first - 1)) {
    first -= 1;
  }
  while (!isBlank(number) && last < doc.lines && !isBlank(last + 1)) {
    last += 1;
  }
  return { first, last };
}

function decorate(view: EditorView): DecorationSet {
  const { first, last } = paragraphLines(view.state);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      if (line.number < first || line.number > last) {
        builder.add(line.from, line.from, away);
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}

/** Focus mode, on. */
export const focusMode: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.selectionSet || update.viewportChanged) {
        this.decorations = decorate(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
