// Which brief is open. Who shows it, and what of it is saved, is the editor's business.
import type { BriefId } from "../ipc/types";

class Selection {
  /** The brief in the copy column; none as long as nothing is chosen. */
  briefId = $state<BriefId | null>(null);

  /** Shows this brief. */
  open(id: BriefId): void {
    this.briefId = id;
  }

  /** Shows none. */
  close(): void {
    this.briefId = null;
  }
}

export const selection = new Selection();
