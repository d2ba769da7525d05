// The ledgers that the desk keeps, and the one that is open.
import * as ipc from "../ipc/ledgers";
import { asProblem } from "../ipc/problem";
import type { KeptLedger, LedgerId, LedgerRow, Problem } from "../ipc/types";

class Ledgers {
  /** Newest first; none before they are read. */
  rows = $state.raw<LedgerRow[] | null>(null);
  /** The one that is shown whole. */
  open = $state.raw<KeptLedger | null>(null);
  /** Why they, or it, could not be read. */
  problem = $state.raw<Problem | null>(null);

  /** Whether the open one is of an import that can be undone. */
  get canUndo(): boolean {
    return this.rows?.some((row) => row.id === this.open?.id && row.can_undo) ?? false;
  }

  /** Reads the list. */
  async refresh(): Promise<void> {
    await this.#try(async () => (this.rows = await ipc.ledgers()));
  }

  /** Shows one whole. */
  async show(id: LedgerId): Promise<void> {
    await this.#try(async () => (this.open = await ipc.ledger(id)));
  }

  /** Goes back to the list. */
  close(): void {
    this.open = null;
  }

  async #try(read: () => Promise<unknown>): Promise<void> {
    try {
      await read();
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

export const ledgers = new Ledgers();
