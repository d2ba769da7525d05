// Which desk is open and what it holds in numbers, or why none is open.
import { counts as fetchCounts } from "../ipc/desk";
import { asProblem } from "../ipc/problem";
import type { Counts, DeskSummary, Problem, RecentDesk } from "../ipc/types";

class DeskState {
  /** Whether the program is still finding out what it was started with. */
  isStarting = $state(true);
  /** The open desk. */
  summary = $state.raw<DeskSummary | null>(null);
  /** How many briefs it has of every kind; none as long as nobody has counted. */
  counts = $state.raw<Counts | null>(null);
  /** Desks that were open before, the last one first. */
  recent = $state.raw<RecentDesk[]>([]);
  /** Whether a desk is being opened or made. */
  isOpening = $state(false);
  /** Why the last desk asked for did not open. */
  problem = $state.raw<Problem | null>(null);
  /** Goes up whenever briefs may have changed; lists follow it. */
  changes = $state(0);

  /** The time zone that dates are printed in. */
  get zone(): string {
    return this.summary?.time_zone ?? "UTC";
  }

  /** Counts again and has every list look again: briefs have changed. */
  async refresh(): Promise<void> {
    this.changes += 1;
    try {
      this.counts = await fetchCounts();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Takes over a desk that was just opened, or none. */
  take(summary: DeskSummary | null): void {
    this.summary = summary;
    this.counts = null;
  }
}

export const desk = new DeskState();
