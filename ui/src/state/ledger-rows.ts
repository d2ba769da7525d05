// The rows of an import's ledger as a table shows them: filtered and sorted.
import type { ImportLedger, Outcome } from "../ipc/types";

type Item = ImportLedger["items"][number];

/** What the rows can be sorted by. */
export type LedgerColumn = "outcome" | "headline" | "where" | "notes";

/** Which rows are shown, and in which order. */
export interface LedgerView {
  outcome: Outcome | "all" | "noted";
  typed: string;
  column: LedgerColumn | null;
  isReversed: boolean;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const COMPARE: Record<LedgerColumn, (a: Item, b: Item) => number> = {
  outcome: (a, b) => collator.compare(a.outcome, b.outcome),
  headline: (a, b) => collator.compare(a.headline, b.headline),
  where: (a, b) => collator.compare(a.where, b.where),
  notes: (a, b) => b.notes.length - a.notes.length,
};

/** The rows to show; in the order read where no column is asked for. */
export function ledgerRows(items: readonly Item[], view: LedgerView): readonly Item[] {
  const words = view.typed.trim().toLowerCase();
  const shown = items.filter(
    (item) =>
      (view.outcome === "all" ||
        (view.outcome === "noted" ? item.notes.length > 0 : item.outcome === view.outcome)) &&
      (words === "" ||
        [item.headline, item.where, ...item.notes.map((note) => note.message)].some((text) =>
          text.toLowerCase().includes(words),
        )),
  );
  if (view.column === null) {
    return shown;
  }
  const sorted = shown.sort(COMPARE[view.column]);
  return view.isReversed ? sorted.reverse() : sorted;
}
