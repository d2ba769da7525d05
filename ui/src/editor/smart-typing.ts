// Curly quotes and dashes as one types. What was typed is written first and made typographic in a
// step of its own, so that one undo, or one Backspace, gives back exactly what was typed.
// Deliberately absent: changing text that was not typed here (pasted, opened, imported).
import { isolateHistory } from "@codemirror/commands";
import { syntaxTree } from "@codemirror/language";
import {
  type EditorState,
  type Extension,
  Facet,
  Prec,
  StateEffect,
  StateField,
  type TransactionSpec,
} from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

interface Quotes {
  double: readonly [string, string];
  single: readonly [string, string];
}

const ENGLISH: Quotes = { double: ["“", "”"], single: ["‘", "’"] };

/** How languages quote. In a language that is not here, quotes stay as they are typed. */
const QUOTES: Record<string, Quotes> = {
  en: ENGLISH,
  de: { double: ["„", "“"], single: ["‚", "‘"] },
};

/** After these, and at the start of a line, a quote opens. */
const OPENS_AFTER = /[\s([{<–—/*_“‘„‚-]$/u;

/** Where text is not prose: nothing typed here is touched. */
const NOT_PROSE = new Set([
  "CodeBlock",
  "CodeText",
  "Comment",
  "CommentBlock",
  "FencedCode",
  "HTMLBlock",
  "HTMLTag",
  "InlineCode",
  "LinkTitle",
  "URL",
]);

/** What a typed character becomes. */
export interface Replacement {
  /** How many characters before the cursor it replaces, the typed one not among them. */
  before: number;
  /** What stands there afterwards. */
  insert: string;
}

/** What becomes of a character typed at the end of this text of a line; none where it stays. */
export function smart(typed: string, before: string, language: string): Replacement | null {
  if (typed === "-") {
    return dash(before);
  }
  const quotes = QUOTES[language.toLowerCase().split("-")[0] ?? ""];
  if (!quotes || (typed !== '"' && typed !== "'")) {
    return null;
  }
  const opens = before === "" || OPENS_AFTER.test(before);
  if (typed === "'" && !opens && /\p{L}$/u.test(before)) {
    return { before: 0, insert: "’" };
  }
  const pair = typed === '"' ? quotes.double : quotes.single;
  return { before: 0, insert: pair[opens ? 0 : 1] };
}

/** Two hyphens are an en dash, a third makes it an em dash; a rule of hyphens stays a rule. */
function dash(before: string): Replacement | null {
  if (/^[\s|:>-]*$/.test(before)) {
    return null;
  }
  if (before.endsWith("–")) {
    return { before: 1, insert: "—" };
  }
  return before.endsWith("-") && !before.endsWith("--") ? { before: 1, insert: "–" } : null;
}

/** Whether a place is prose, and neither code, an address nor HTML. */
function isProse(state: EditorState, at: number): boolean {
  for (const side of [-1, 1] as const) {
    let node = syntaxTree(state).resolveInner(at, side);
    while (node.parent) {
      // At its very end one writes behind it, except in a fence that is still open.
      const within = at < node.to || node.name === "FencedCode";
      if (NOT_PROSE.has(node.name) && at > node.from && within) {
        return false;
      }
      node = node.parent;
    }
  }
  const line = state.doc.lineAt(at);
  const before = line.text.slice(0, at - line.from);
  const openCode = (before.match(/`/g)?.length ?? 0) % 2 === 1;
  return !openCode && !/\]\([^)]*$/.test(before);
}

/** The language that smart typing follows; empty switches it off. */
const smartLanguage = Facet.define<string, string>({ combine: (values) => values[0] ?? "" });

interface Made {
  from: number;
  to: number;
  typed: string;
}
const madeEffect = StateEffect.define<Made>();

/** The last thing made typographic, as long as nothing else has happened. */
const lastMade = StateField.define<Made | null>({
  create: () => null,
  update(made, transaction) {
    const effect = transaction.effects.find((each) => each.is(madeEffect));
    if (effect) {
      return effect.value as Made;
    }
    return transaction.docChanged || transaction.selection ? null : made;
  },
});

/** What typing is done to: an editor view, or in a test no more than its state. */
export interface Typed {
  readonly state: EditorState;
  readonly composing: boolean;
  dispatch(spec: TransactionSpec): void;
}

/** Takes one typed character, where it becomes something else; says whether it did. */
export function typeSmart(view: Typed, from: number, to: number, text: string): boolean {
  const { state } = view;
  const language = state.facet(smartLanguage);
  if (language === "" || text.length !== 1 || view.composing || !isProse(state, from)) {
    return false;
  }
  const line = state.doc.lineAt(from);
  const replacement = smart(text, line.text.slice(0, from - line.from), language);
  if (!replacement) {
    return false;
  }
  const literal = { from, to, insert: text };
  view.dispatch({ changes: literal, selection: { anchor: from + 1 }, userEvent: "input.type" });
  const start = from - replacement.before;
  const end = start + replacement.insert.length;
  view.dispatch({
    changes: { from: start, to: from + 1, insert: replacement.insert },
    selection: { anchor: end },
    annotations: isolateHistory.of("full"),
    effects: madeEffect.of({ from: start, to: end, typed: state.sliceDoc(start, from) + text }),
    userEvent: "input.smart",
    scrollIntoView: true,
  });
  return true;
}

/** Gives back what was typed, where the last key was made typographic; says whether it was. */
export function giveBackTyped(view: Typed): boolean {
  const made = view.state.field(lastMade, false);
  if (!made || !view.state.selection.main.empty || view.state.selection.main.head !== made.to) {
    return false;
  }
  view.dispatch({
    changes: { from: made.from, to: made.to, insert: made.typed },
    selection: { anchor: made.from + made.typed.length },
    annotations: isolateHistory.of("full"),
    userEvent: "undo.smart",
  });
  return true;
}

/** Smart typing in this language; off where it is empty. */
export function smartTyping(language: string): Extension {
  return [
    smartLanguage.of(language),
    lastMade,
    EditorView.inputHandler.of(typeSmart),
    Prec.high(keymap.of([{ key: "Backspace", run: giveBackTyped }])),
  ];
}
