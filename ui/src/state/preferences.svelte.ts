// What the editor prefers of the program, whichever desk is open; kept by the shell.
import * as ipc from "../ipc/preferences";
import { asProblem } from "../ipc/problem";
import type { Preferences, Problem } from "../ipc/types";
import { Debounce } from "./debounce";

const DEFAULTS: Preferences = {
  locale: null,
  theme: "system",
  smart_typing: true,
  show_preview: false,
  show_sidebar: true,
  show_list: true,
  show_inspector: true,
  sidebar_width: 208,
  list_width: 340,
  focus_mode: false,
  notify_published: true,
};

class PreferencesState {
  /** What holds now. */
  current = $state<Preferences>({ ...DEFAULTS });
  /** Why they could not be read or kept. */
  problem = $state.raw<Problem | null>(null);

  readonly #keep = new Debounce<null>(300, () => void this.#save());

  /** Reads what was kept. */
  async load(): Promise<void> {
    try {
      this.current = await ipc.preferences();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Changes some of them, at once on screen and soon on disk. */
  change(some: Partial<Preferences>): void {
    Object.assign(this.current, some);
    this.#keep.ask(null);
  }

  async #save(): Promise<void> {
    try {
      await ipc.savePreferences($state.snapshot(this.current));
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

export const preferences = new PreferencesState();
