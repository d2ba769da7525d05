// Find and replace in the body: a slim panel over the copy, every control labelled. The searching
// itself is CodeMirror's.
import {
  SearchQuery,
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  search,
  searchKeymap,
  setSearchQuery,
} from "@codemirror/search";
import type { EditorState, Extension } from "@codemirror/state";
import {
  type Command,
  type EditorView,
  type Panel,
  keymap,
  runScopeHandlers,
} from "@codemirror/view";

import { digits, say } from "../words/speech.svelte";

/** Above this many, the panel says "over" instead of counting on. */
const COUNTED = 999;

/** How many places a search finds, and which of them is selected (from 1; 0 for none). */
export function tally(state: EditorState, query: SearchQuery): { total: number; current: number } {
  let [total, current] = [0, 0];
  if (query.valid) {
    const { from, to } = state.selection.main;
    const places = query.getCursor(state);
    for (let next = places.next(); !next.done && total <= COUNTED; next = places.next()) {
      total += 1;
      if (next.value.from === from && next.value.to === to) {
        current = total;
      }
    }
  }
  return { total, current };
}

/** A tally in words. */
export function tallied({ total, current }: { total: number; current: number }): string {
  if (total === 0) {
    return say("not-found");
  }
  const all = total > COUNTED ? say("over-number", { number: COUNTED }) : digits(total);
  return current > 0 ? say("found-here", { current, all }) : say("found-in-all", { all });
}

class FindPanel implements Panel {
  readonly dom = document.createElement("div");
  readonly top = true;
  readonly #view: EditorView;
  readonly #find = field(say("find"));
  readonly #replace = field(say("replace-with"));
  readonly #matchCase = checkbox(say("match-case"));
  readonly #wholeWord = checkbox(say("whole-words"));
  readonly #tally = document.createElement("span");

  constructor(view: EditorView) {
    this.#view = view;
    this.dom.className = "find-panel";
    this.dom.role = "search";
    this.dom.ariaLabel = say("find-and-replace");
    this.#find.setAttribute("main-field", "true");
    this.#tally.className = "find-tally";
    this.#tally.role = "status";
    const button = (label: string, run: Command, title: string) => command(view, label, run, title);
    this.dom.append(
      row(
        this.#find,
        this.#tally,
        button("↑", findPrevious, say("previous-place")),
        button("↓", findNext, say("next-place")),
        button("✕", closeSearchPanel, say("close-find")),
      ),
      row(
        this.#replace,
        button(say("replace"), replaceNext, say("replace-place")),
        button(say("replace-all"), replaceAll, say("replace-all-places")),
      ),
      row(this.#matchCase.label, this.#wholeWord.label),
    );
    this.dom.addEventListener("keydown", (event) => this.#keydown(event));
    this.dom.addEventListener("input", () => this.#search());
    this.#show(getSearchQuery(view.state));
  }

  mount(): void {
    this.#find.select();
  }

  update(update: { state: EditorState; docChanged: boolean; selectionSet: boolean }): void {
    const query = getSearchQuery(update.state);
    const asked = this.#asked();
    if (!query.eq(asked)) {
      this.#show(query);
    } else if (update.docChanged || update.selectionSet) {
      this.#count(query);
    }
  }

  #asked(): SearchQuery {
    return new SearchQuery({
      search: this.#find.value,
      replace: this.#replace.value,
      caseSensitive: this.#matchCase.input.checked,
      wholeWord: this.#wholeWord.input.checked,
      literal: true,
    });
  }

  #search(): void {
    const query = this.#asked();
    this.#view.dispatch({ effects: setSearchQuery.of(query) });
    this.#count(query);
  }

  #show(query: SearchQuery): void {
    this.#find.value = query.search;
    this.#replace.value = query.replace;
    this.#matchCase.input.checked = query.caseSensitive;
    this.#wholeWord.input.checked = query.wholeWord;
    this.#count(query);
  }

  #count(query: SearchQuery): void {
    const isAsked = query.search !== "";
    this.#tally.textContent = isAsked ? tallied(tally(this.#view.state, query)) : "";
  }

  #keydown(event: KeyboardEvent): void {
    if (runScopeHandlers(this.#view, event, "search-panel")) {
      event.preventDefault();
    } else if (event.key === "Enter" && event.target === this.#find) {
      event.preventDefault();
      (event.shiftKey ? findPrevious : findNext)(this.#view);
    } else if (event.key === "Enter" && event.target === this.#replace) {
      event.preventDefault();
      replaceNext(this.#view);
    }
  }
}

function row(...children: HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.append(...children);
  return element;
}

function field(label: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "text";
  input.ariaLabel = label;
  input.placeholder = label;
  input.autocomplete = "off";
  input.spellcheck = false;
  return input;
}

function checkbox(text: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const [label, input] = [document.createElement("label"), document.createElement("input")];
  input.type = "checkbox";
  label.append(input, text);
  return { label, input };
}

function command(view: EditorView, label: string, run: Command, title: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.title = title;
  button.ariaLabel = title;
  button.addEventListener("click", () => run(view));
  return button;
}

/** Find and replace. */
export const findAndReplace: Extension = [
  search({ top: true, createPanel: (view) => new FindPanel(view) }),
  keymap.of(searchKeymap.filter(({ key }) => !["Mod-d", "Mod-Alt-g", "Alt-g"].includes(key ?? ""))),
];
