// Which brief is being written, and the ones left behind whose text is not on disk yet: nothing
// that was typed is let go before it is.
import { SvelteMap } from "svelte/reactivity";

import { asProblem } from "../ipc/problem";
import type { BriefId, BriefView, Problem } from "../ipc/types";
import { type BriefDesk, OpenBrief, type Saving } from "./open-brief.svelte";

/** Milliseconds that the brief before stays on screen while the next is fetched. */
const PATIENCE = 150;

export class BriefEditor {
  /** The brief on screen. */
  brief = $state.raw<OpenBrief | null>(null);
  /** Whether the next brief is taking its time. */
  isSlow = $state(false);
  /** Why the brief asked for did not open. */
  problem = $state.raw<Problem | null>(null);
  /** The newest state that any brief is known to have on disk: lists and counts follow it. */
  latest = $state.raw<BriefView | null>(null);

  readonly #left = new SvelteMap<BriefId, OpenBrief>();
  readonly #desk: BriefDesk;
  #asked: BriefId | null = null;

  constructor(desk: BriefDesk) {
    this.#desk = desk;
  }

  /** Briefs that were left and whose text could not be saved so far. */
  get unsettled(): OpenBrief[] {
    return [...this.#left.values()].filter((brief) => brief.saving !== "saved");
  }

  /** How much of the brief on screen is on disk; none where none is. */
  get saving(): Saving | null {
    return this.brief?.saving ?? null;
  }

  /** Opens a brief, or none. What was open before is saved. */
  async open(id: BriefId | null): Promise<void> {
    if (id === this.#asked && (id === null || this.brief?.id === id)) {
      return;
    }
    this.#asked = id;
    this.problem = null;
    const known = id === null ? null : this.#left.get(id);
    if (known !== undefined) {
      this.#show(known);
      return;
    }
    const slow = setTimeout(() => (this.isSlow = this.#asked === id), PATIENCE);
    try {
      const view = await this.#desk.brief(id as BriefId);
      if (this.#asked === id) {
        this.#show(new OpenBrief(view, this.#desk, (answer) => (this.latest = answer)));
      }
    } catch (thrown) {
      if (this.#asked === id) {
        this.#show(null);
        this.problem = asProblem(thrown);
        this.#asked = null;
      }
    } finally {
      clearTimeout(slow);
    }
  }

  /** Saves everything that is not saved, at once. Rejects where something can't be. */
  async flush(): Promise<void> {
    const open = [this.brief, ...this.unsettled].filter((brief) => brief !== null);
    await Promise.all(open.map((brief) => brief.flush()));
  }

  #show(next: OpenBrief | null): void {
    const before = this.brief;
    this.isSlow = false;
    this.brief = next;
    for (const [id, brief] of this.#left) {
      if (brief === next || brief.saving === "saved") {
        this.#left.delete(id);
      }
    }
    if (before && before !== next && before.saving !== "saved") {
      this.#left.set(before.id, before);
      // Its own problem tells of it, and it goes on trying.
      before.flush().catch(() => undefined);
    }
  }
}
