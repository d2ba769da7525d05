// The rows of a ledger as a table shows them, whatever it is the account of: filtered and sorted.
import type { Account, ItemKind, Note, Outcome, RecordKind, UndoOutcome } from "../ipc/types";
import { compare } from "../words/speech.svelte";
import { codeWords, noteWords } from "./ledger-words";

/** What a row is about. */
export type LineKind = ItemKind | RecordKind;

/** One row: an item of an import, or a brief or a record of an import that was undone. */
export interface LedgerLine {
  where: string;
  kind: LineKind;
  /** A record's name, where it is one. */
  headline: string;
  outcome: Outcome | UndoOutcome;
  notes: readonly Note[];
}

/** What the rows can be sorted by. */
export type LedgerColumn = "outcome" | "kind" | "headline" | "where" | "notes";

/** Which rows are shown, and in which order. */
export interface LedgerView {
  outcome: LedgerLine["outcome"] | "all";
  kind: LineKind | "all";
  /** A note's code; `any` for whatever has one. */
  note: "all" | "any" | (string & {});
  typed: string;
  column: LedgerColumn | null;
  isReversed: boolean;
}

/** Everything, in the order read. */
export const WHOLE: LedgerView = {
  outcome: "all",
  kind: "all",
  note: "all",
  typed: "",
  column: null,
  isReversed: false,
};

/** What a ledger can be narrowed down to, each with how many rows that leaves. */
export interface Facets {
  outcomes: [LedgerLine["outcome"], number][];
  kinds: [LineKind, number][];
  /** By code, the more frequent first, then by what they are called. */
  notes: [string, number][];
  /** Rows with any note. */
  noted: number;
}

const COMPARE: Record<LedgerColumn, (a: LedgerLine, b: LedgerLine) => number> = {
  outcome: (a, b) => compare(a.outcome, b.outcome),
  kind: (a, b) => compare(a.kind, b.kind),
  headline: (a, b) => compare(a.headline, b.headline),
  where: (a, b) => compare(a.where, b.where),
  notes: (a, b) => b.notes.length - a.notes.length,
};

const ORDER: readonly LedgerLine["outcome"][] = [
  "imported",
  "updated",
  "unchanged",
  "skipped",
  "removed",
  "restored",
  "kept",
];

/** The rows of an account, in its order. An export's has none: it counts what it wrote. */
export function linesOf(account: Account): readonly LedgerLine[] {
  if ("read" in account) {
    return account.items;
  }
  if ("import" in account) {
    const briefs = account.items.map((item) => ({
      ...item,
      where: item.slug,
      kind: "brief" as const,
    }));
    const records = account.removed_records.map(({ kind, name }) => ({
      where: "",
      kind,
      headline: name,
      outcome: "removed" as const,
      notes: [],
    }));
    return [...briefs, ...records];
  }
  return [];
}

/** What the rows can be narrowed down to. */
export function facetsOf(lines: readonly LedgerLine[]): Facets {
  const outcomes = new Map<LedgerLine["outcome"], number>();
  const kinds = new Map<LineKind, number>();
  const notes = new Map<string, number>();
  const more = <Key>(counts: Map<Key, number>, key: Key) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  let noted = 0;
  for (const line of lines) {
    more(outcomes, line.outcome);
    more(kinds, line.kind);
    new Set(line.notes.map((note) => note.code)).forEach((code) => more(notes, code));
    noted += line.notes.length > 0 ? 1 : 0;
  }
  return {
    outcomes: ORDER.flatMap((outcome) => {
      const number = outcomes.get(outcome);
      return number === undefined ? [] : [[outcome, number] as [LedgerLine["outcome"], number]];
    }),
    kinds: [...kinds],
    notes: [...notes].sort((a, b) => b[1] - a[1] || compare(codeWords(a[0]), codeWords(b[0]))),
    noted,
  };
}

/** The rows to show; in the order read where no column is asked for. */
export function ledgerRows(lines: readonly LedgerLine[], view: LedgerView): readonly LedgerLine[] {
  const words = view.typed.trim().toLowerCase();
  const shown = lines.filter(
    (line) =>
      (view.outcome === "all" || line.outcome === view.outcome) &&
      (view.kind === "all" || line.kind === view.kind) &&
      hasNote(line, view.note) &&
      (words === "" ||
        [line.headline, line.where, ...line.notes.map(noteWords)].some((text) =>
          text.toLowerCase().includes(words),
        )),
  );
  if (view.column === null) {
    return shown;
  }
  const sorted = shown.sort(COMPARE[view.column]);
  return view.isReversed ? sorted.reverse() : sorted;
}

function hasNote(line: LedgerLine, wanted: LedgerView["note"]): boolean {
  if (wanted === "all") {
    return true;
  }
  return wanted === "any" ? line.notes.length > 0 : line.notes.some((note) => note.code === wanted);
}
