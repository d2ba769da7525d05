// What the checks find in the open brief as it is on disk.
import { check } from "../ipc/briefs";
import { asProblem, asSaid } from "../ipc/problem";
import type { BriefId, Finding, Problem } from "../ipc/types";

class Findings {
  /** What was found; none as long as nobody has looked. */
  all = $state.raw<Finding[] | null>(null);
  /** Why the checks could not be made. */
  problem = $state.raw<Problem | null>(null);
  #asked = "";
  #brief: BriefId | null = null;

  /** Findings that must be mended before publishing. */
  get errors(): Finding[] {
    return this.all?.filter((finding) => finding.severity === "error") ?? [];
  }

  /** Has a version of a brief checked. What is asked later counts. */
  async look(brief: BriefId, version: number): Promise<void> {
    const asked = `${brief} ${version}`;
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    if (brief !== this.#brief) {
      this.#brief = brief;
      this.all = null;
    }
    try {
      const found = await check(brief);
      if (this.#asked === asked) {
        [this.all, this.problem] = [found.map(asSaid), null];
      }
    } catch (thrown) {
      if (this.#asked === asked) {
        [this.problem, this.#asked] = [asProblem(thrown), ""];
      }
    }
  }
}

export const findings = new Findings();
