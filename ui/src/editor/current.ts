// The body editor that is on screen, for commands that come from menus and keys.
import { openSearchPanel } from "@codemirror/search";
import { EditorSelection } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { FORMATS, type Format } from "./formatting";
import { insertText } from "./paste";

let view: EditorView | null = null;

/** Names the editor on screen; none when it goes. */
export function setCurrentView(current: EditorView | null): void {
  view = current;
}

/** Puts a format on the selection, or takes it off. */
export function toggleFormat(format: Format): void {
  if (view) {
    FORMATS[format](view);
    view.focus();
  }
}

/** Opens find and replace. */
export function openFind(): void {
  if (view) {
    openSearchPanel(view);
  }
}

/** Selects a stretch of the body, in UTF-16 code units, and brings it on screen. */
export function selectStretch(start: number, end: number): void {
  if (!view) {
    return;
  }
  const within = (at: number) => Math.min(at, view?.state.doc.length ?? 0);
  const selection = EditorSelection.single(within(start), within(end));
  view.dispatch({
    selection,
    effects: EditorView.scrollIntoView(selection.main, { y: "center" }),
  });
  view.focus();
}

/** Puts the cursor into the body. */
export function focusBody(): void {
  view?.focus();
}

/** Puts the cursor where the pointer is, if that is over the body. */
export function placeCursor(at: { x: number; y: number }): void {
  const position = view?.posAtCoords(at) ?? null;
  if (view && position !== null) {
    view.dispatch({ selection: { anchor: position } });
  }
}

/** Puts text where the cursor stands. */
export function insertIntoBody(text: string): void {
  if (view) {
    insertText(view, text);
    view.focus();
  }
}
