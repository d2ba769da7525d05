// A ledger's counts in words.
import type { Account, KindCount, LedgerCounts, LedgerVerb, NameKind } from "../ipc/types";
import type { LedgerLine, LineKind } from "./ledger-rows";
import { OUTCOMES } from "./words";

const format = new Intl.NumberFormat("en-GB");

export const VERBS: Record<LedgerVerb, string> = {
  import: "Import",
  export: "Export",
  undo: "Undone import",
};

/** One and many of each kind. */
export const KINDS: Record<LineKind, readonly [string, string]> = {
  brief: ["brief", "briefs"],
  page: ["page", "pages"],
  attachment: ["picture or file", "pictures and files"],
  comment: ["comment", "comments"],
  author: ["author", "authors"],
  tag: ["tag", "tags"],
  category: ["category", "categories"],
  source: ["source", "sources"],
  media: ["picture or file", "pictures and files"],
  other: ["other item", "other items"],
};

export const NAME_KINDS: Record<NameKind, readonly [string, string]> = {
  author: ["Author", "Authors"],
  source: ["Source", "Sources"],
  tag: ["Tag", "Tags"],
};

/** What an outcome is called; in a trial nothing has come about yet. */
export function outcomeWord(outcome: LedgerLine["outcome"], isTrial: boolean): string {
  const would = {
    imported: "To import",
    updated: "To update",
    skipped: "To skip",
    removed: "To remove",
    restored: "To put back",
    kept: "To keep",
  } as const;
  return (isTrial ? would[outcome as keyof typeof would] : undefined) ?? OUTCOMES[outcome];
}

/** A number and what it is of. */
export function counted(number: number, one: string, many: string): string {
  return `${format.format(number)} ${number === 1 ? one : many}`;
}

/** Words as they begin a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A note's code as words: “Credit repaired”. */
export function codeWords(code: string): string {
  return capital(code.replaceAll("_", " "));
}

/** What was read of one kind, and whether it is there now. */
function kindWords({ kind, read, taken }: KindCount): string {
  const [one, many] = KINDS[kind];
  if (taken === read) {
    return counted(read, one, many);
  }
  if (taken === 0) {
    return `${counted(read, one, many)} ${kind === "comment" ? "dropped" : "left out"}`;
  }
  return `${format.format(taken)} of ${counted(read, one, many)}`;
}

/** A ledger's counts in one line. */
export function countsLine(account: Account): string {
  if ("read" in account) {
    const kinds = account.kinds.map(kindWords).join(", ");
    return `${counted(account.read, "item", "items")} read${kinds === "" ? "" : `: ${kinds}`}`;
  }
  if ("import" in account) {
    const is = account.dry_run
      ? { removed: "will be removed", restored: "will be put back", kept: "will stay" }
      : { removed: "removed", restored: "restored", kept: "kept" };
    const briefs = [
      [account.removed, is.removed],
      [account.restored, is.restored],
      [account.kept, is.kept],
    ] as const;
    const told = briefs
      .filter(([number]) => number > 0)
      .map(([number, word]) => `${counted(number, "brief", "briefs")} ${word}`);
    const records = `${counted(account.records, "record", "records")} ${is.removed} with them`;
    const nothing = account.dry_run ? "Nothing will change" : "Nothing changed";
    return [...told, ...(account.records > 0 ? [records] : [])].join(", ") || nothing;
  }
  return rowCounts({ briefs: account.briefs, pages: account.pages });
}

/** The counts that a list of ledgers shows. */
export function rowCounts(counts: LedgerCounts): string {
  const parts =
    "read" in counts
      ? [
          [counts.imported, "imported"],
          [counts.updated, "updated"],
          [counts.unchanged, "unchanged"],
          [counts.skipped, "skipped"],
        ]
      : "removed" in counts
        ? [
            [counts.removed, "removed"],
            [counts.restored, "restored"],
            [counts.kept, "kept"],
          ]
        : [];
  if ("briefs" in counts) {
    return `${counted(counts.briefs, "brief", "briefs")} exported`;
  }
  const told = parts.filter(([number]) => number !== 0);
  return told.length === 0
    ? "Nothing changed"
    : told.map(([number, word]) => `${format.format(Number(number))} ${word}`).join(", ");
}
