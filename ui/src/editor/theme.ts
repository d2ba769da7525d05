// The body's type and colours, from the window's tokens: light and dark are the same rules.
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { styleNonce } from "../ipc/host";

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { font: "var(--type-copy)", overflow: "visible" },
  ".cm-content": { padding: "0", caretColor: "var(--accent)", minBlockSize: "240px" },
  ".cm-line": { padding: "0" },
  ".cm-cursor": { borderInlineStart: "2px solid var(--accent)", marginInlineStart: "-1px" },
  ".cm-placeholder": { color: "var(--ink-quiet)" },
  "& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "var(--surface-selected)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    background: "var(--surface-selected)",
  },
  ".cm-heading": { paddingBlockStart: "8px" },
  ".cm-heading-1": { fontSize: "1.34em", lineHeight: "32px" },
  ".cm-heading-2": { fontSize: "1.2em", lineHeight: "30px" },
  ".cm-heading-3": { fontSize: "1.06em" },
  ".cm-quote": {
    borderInlineStart: "2px solid var(--line-strong)",
    paddingInlineStart: "14px",
    fontStyle: "italic",
  },
  ".cm-item": { paddingInlineStart: "1.5em", textIndent: "-1.5em" },
  ".cm-list-mark": {
    display: "inline-block",
    minInlineSize: "1.5em",
    textIndent: "0",
    color: "var(--ink-quiet)",
  },
  ".cm-code": { background: "var(--surface-chrome)" },
  ".cm-away": { color: "var(--ink-quiet)" },
  ".cm-away *": { color: "inherit !important" },
  ".cm-searchMatch": { background: "var(--surface-hit)" },
  ".cm-searchMatch-selected": {
    background: "var(--surface-hit)",
    outline: "2px solid var(--accent)",
  },
  ".cm-panels": { background: "transparent", color: "inherit", border: "none", zIndex: "2" },
  ".cm-panels-top": { border: "none" },
});

/** How the body looks. */
export function bodyTheme(): Extension {
  return [theme, EditorView.cspNonce.of(styleNonce())];
}
