// The body's editor, put together: Markdown as CommonMark has it, its keys, its looks, and the
// parts that can be switched while it is open.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { commonmarkLanguage, markdown } from "@codemirror/lang-markdown";
import { Annotation, Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  dropCursor,
  highlightSpecialChars,
  keymap,
  placeholder,
} from "@codemirror/view";
import { Strikethrough, Table } from "@lezer/markdown";

import { findAndReplace } from "./find-panel";
import { focusMode } from "./focus-mode";
import { FORMATS } from "./formatting";
import { markdownStyle } from "./markdown-style";
import { type Pasting, pasting } from "./paste";
import { smartTyping } from "./smart-typing";
import { bodyTheme } from "./theme";
import { directionOf } from "../words/direction";

/** What can be switched while the editor is open. */
export interface Switches {
  /** The brief's language, a BCP 47 tag. */
  language: string;
  /** Whether quotes and dashes are made typographic as one types. */
  isSmart: boolean;
  /** Whether every paragraph but the one being written steps back. */
  isFocused: boolean;
  /** What the editor is called, read aloud. */
  label: string;
  /** What an empty one says. */
  invitation: string;
}

/** Marks a change that came from outside the editor and is not to be told back. */
export const fromOutside = Annotation.define<boolean>();

const switches = new Compartment();

function switched({ language, isSmart, isFocused, label, invitation }: Switches): Extension {
  return [
    placeholder(invitation),
    EditorView.contentAttributes.of({
      "aria-label": label,
      lang: language,
      dir: directionOf(language),
      spellcheck: "true",
      autocorrect: "on",
      autocapitalize: "sentences",
    }),
    smartTyping(isSmart ? language : ""),
    isFocused ? focusMode : [],
  ];
}

/** The change that switches an open editor. */
export function switchTo(to: Switches) {
  return { effects: switches.reconfigure(switched(to)) };
}

/** A new state for a body. `changed` is told of every change that is made in the editor. */
export function bodyState(
  body: string,
  to: Switches,
  handlers: Pasting,
  changed: (body: string) => void,
): EditorState {
  return EditorState.create({
    doc: body,
    extensions: [
      history({ newGroupDelay: 400 }),
      highlightSpecialChars(),
      drawSelection(),
      dropCursor(),
      EditorView.lineWrapping,
      markdown({
        base: commonmarkLanguage,
        extensions: [Strikethrough, Table],
        completeHTMLTags: false,
      }),
      markdownStyle,
      bodyTheme(),
      findAndReplace,
      keymap.of([
        { key: "Mod-b", run: FORMATS.bold, preventDefault: true },
        { key: "Mod-i", run: FORMATS.italic, preventDefault: true },
        // Mod-K is the palette's, as everywhere in the window.
        { key: "Mod-Shift-k", run: FORMATS.link, preventDefault: true },
        { key: "Mod-Shift-.", run: FORMATS.quote, preventDefault: true },
        { key: "Mod-Shift-8", run: FORMATS.list, preventDefault: true },
        ...historyKeymap,
        ...defaultKeymap.filter(({ key }) => !WINDOW_KEYS.has(key ?? "")),
      ]),
      pasting(handlers),
      switches.of(switched(to)),
      EditorView.updateListener.of((update) => {
        const isOutside = update.transactions.some((each) => each.annotation(fromOutside));
        if (update.docChanged && !isOutside) {
          changed(update.state.doc.toString());
        }
      }),
    ],
  });
}

/** Keys that are the window's own, wherever the cursor stands. */
const WINDOW_KEYS = new Set(["Mod-Enter", "Alt-ArrowUp", "Alt-ArrowDown", "Mod-k"]);
