// Which panes are shown. In a wide window the editor's preferences say so; in a narrow one a pane
// that does not fit floats over the others, one at a time, and is put away when it has been used.
import { MediaQuery } from "svelte/reactivity";

import { preferences } from "./preferences.svelte";

/** A pane that can be put away. */
export type Pane = "sidebar" | "list" | "inspector";

const SHOWN = { sidebar: "show_sidebar", list: "show_list", inspector: "show_inspector" } as const;

class Layout {
  /** The floating pane that is out now. */
  drawer = $state<Pane | null>(null);

  readonly #inspectorFloats = new MediaQuery("max-width: 1099px");
  readonly #listFloats = new MediaQuery("max-width: 899px");

  /** Whether this pane has no place of its own in a window as wide as this. */
  floats(pane: Pane): boolean {
    switch (pane) {
      case "inspector":
        return this.#inspectorFloats.current;
      case "list":
        return this.#listFloats.current;
      case "sidebar":
        return false;
    }
  }

  /** Whether this pane is on screen. */
  shows(pane: Pane): boolean {
    if (this.floats(pane)) {
      return this.drawer === pane;
    }
    return !preferences.current.focus_mode && preferences.current[SHOWN[pane]];
  }

  /** Shows this pane. */
  show(pane: Pane): void {
    if (this.floats(pane)) {
      this.drawer = pane;
    } else {
      preferences.change({ [SHOWN[pane]]: true, focus_mode: false });
    }
  }

  /** Shows this pane or puts it away. */
  toggle(pane: Pane): void {
    if (!this.shows(pane)) {
      this.show(pane);
    } else if (this.floats(pane)) {
      this.drawer = null;
    } else {
      preferences.change({ [SHOWN[pane]]: false });
    }
  }

  /** Puts away what floats. */
  closeDrawer(): void {
    this.drawer = null;
  }
}

export const layout = new Layout();
