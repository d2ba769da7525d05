// Why the last step with a brief was refused, to stand beside the button that asked for it.
import type { BriefId, Problem } from "../ipc/types";

class Refusal {
  #last = $state.raw<{ brief: BriefId; problem: Problem } | null>(null);

  /** Keeps why a step with this brief was refused. */
  take(brief: BriefId, problem: Problem): void {
    this.#last = { brief, problem };
  }

  /** Forgets it. */
  clear(): void {
    this.#last = null;
  }

  /** Why the last step with this brief was refused; none where it was taken. */
  of(brief: BriefId): Problem | null {
    return this.#last?.brief === brief ? this.#last.problem : null;
  }
}

export const refusal = new Refusal();
