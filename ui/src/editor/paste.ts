// What is pasted: HTML becomes clean Markdown (the engine's work), images become media, and with
// Shift, or where there is neither, plain text stays plain text. Files that are dropped the shell
// keeps from the page; see `actions/drag.ts`.
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** What the editor asks of the rest of the window. */
export interface Pasting {
  /** Clean Markdown for pasted HTML. */
  toMarkdown(html: string): Promise<string>;
  /** Images were pasted; whoever takes them calls `insertText` once they have a name. */
  takeImages(files: File[]): void;
  /** Turning HTML into Markdown failed; the plain text was put in its place. */
  failed(thrown: unknown): void;
}

/** The HTML of a web page or a word processor; an editor's own wrapping of plain text is none. */
function formatted(data: DataTransfer): string {
  const html = data.getData("text/html");
  return /<(?:a|b|blockquote|em|h[1-6]|i|img|li|ol|p|pre|strong|table|ul|span|div|br)[\s>/]/i.test(
    html,
  )
    ? html
    : "";
}

function images(data: DataTransfer): File[] {
  return [...data.files].filter((file) => file.type.startsWith("image/"));
}

/** Where text that is still being made will go, carried along while typing goes on. */
const setPlace = StateEffect.define<{ from: number; to: number } | null>();
const place = StateField.define<{ from: number; to: number } | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setPlace)) {
        return effect.value;
      }
    }
    return (
      value && {
        from: transaction.changes.mapPos(value.from, 1),
        to: transaction.changes.mapPos(value.to, -1),
      }
    );
  },
});

/** Puts text in the place of the selection, or of what is kept free for it. */
export function insertText(view: EditorView, text: string): void {
  const kept = view.state.field(place, false);
  const { from, to } = kept ?? view.state.selection.main;
  view.dispatch({
    changes: { from, to: Math.max(from, to), insert: text },
    selection: { anchor: from + text.length },
    effects: setPlace.of(null),
    userEvent: "input.paste",
    scrollIntoView: true,
  });
}

async function pasteMarkdown(
  view: EditorView,
  html: string,
  plain: string,
  pasting: Pasting,
): Promise<void> {
  const { from, to } = view.state.selection.main;
  view.dispatch({ effects: setPlace.of({ from, to }) });
  try {
    insertText(view, (await pasting.toMarkdown(html)).trim() || plain);
  } catch (thrown) {
    insertText(view, plain);
    pasting.failed(thrown);
  }
}

/** Paste. */
export function pasting(handlers: Pasting): Extension {
  let isPlain = false;
  return [
    place,
    EditorView.domEventHandlers({
      keydown: (event) => {
        isPlain = event.shiftKey;
        return false;
      },
      paste: (event, view) => {
        const data = event.clipboardData;
        if (!data) {
          return false;
        }
        const plain = data.getData("text/plain");
        const html = isPlain ? "" : formatted(data);
        const files = images(data);
        if (files.length > 0 && html === "" && plain === "") {
          handlers.takeImages(files);
        } else if (html !== "") {
          void pasteMarkdown(view, html, plain, handlers);
        } else {
          return false;
        }
        event.preventDefault();
        return true;
      },
    }),
  ];
}
