// A newer release of the program: whether one can be asked for, what was found, and how far it is.
import { findUpdate, installUpdate, updatesOffered } from "../ipc/updates";
import { asProblem } from "../ipc/problem";
import type { NewerRelease, Problem, ProgressReport } from "../ipc/types";

/** Where the search for a newer release stands. */
type Step = "none" | "looking" | "found" | "fetching" | "installed";

class Updates {
  /** Whether one can be asked for here. */
  isOffered = $state(false);
  /** Where it stands; `none` where there is no newer one. */
  step = $state<Step>("none");
  /** What was found. */
  release = $state.raw<NewerRelease | null>(null);
  /** How much of it is fetched. */
  progress = $state.raw<ProgressReport | null>(null);
  /** Why it could not be had. */
  problem = $state.raw<Problem | null>(null);

  /** Finds out whether one can be asked for. */
  async begin(): Promise<void> {
    this.isOffered = await updatesOffered().catch(() => false);
  }

  /** Asks for one, unless one is being fetched or waits for a new start. */
  async look(): Promise<void> {
    if (this.step === "fetching" || this.step === "installed") {
      return;
    }
    [this.step, this.release, this.problem] = ["looking", null, null];
    try {
      this.release = await findUpdate();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.step = this.release ? "found" : "none";
  }

  /** Fetches what was found and puts it in place. */
  async install(): Promise<void> {
    [this.step, this.progress, this.problem] = ["fetching", null, null];
    try {
      await installUpdate((progress) => (this.progress = progress));
      this.step = "installed";
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.step = "found";
    }
  }
}

export const updates = new Updates();
