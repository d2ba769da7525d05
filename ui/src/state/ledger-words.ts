// A ledger's counts and notes in words.
import type { Account, KindCount, LedgerCounts, Note, UndoLedger } from "../ipc/types";
import { digits, listed, say, sayOf } from "../words/speech.svelte";
import type { LedgerLine } from "./ledger-rows";

/** What an outcome is called; in a trial nothing has come about yet. */
export function outcomeWord(outcome: LedgerLine["outcome"], isTrial: boolean): string {
  return isTrial ? say(`trial-${outcome}`) : say(`outcome-${outcome}`);
}

/** A note in the language that is spoken. The engine says it in English, with a code and what the
 *  sentence names, or the code of the error that it repeats; its own sentence stands where that is
 *  not enough, as in older programs' ledgers. */
export function noteWords({ code, message, values = {} }: Note): string {
  const { in_file: file, error, ...named } = values;
  const said = sayOf(error === undefined ? `note-${code}` : `problem-${error}`, named);
  if (said === null) {
    return message;
  }
  return file === undefined ? said : say("note-of-file", { file, note: said });
}

/** What notes of a code are called: “Credit repaired”. */
export function codeWords(code: string): string {
  const said = sayOf(`note-${code}-name`, {});
  if (said !== null) {
    return said;
  }
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was read of one kind, and whether it is there now. */
function kindWords({ kind, read, taken }: KindCount): string {
  const items = say(`counted-${kind}`, { count: read });
  if (taken === read) {
    return items;
  }
  if (taken === 0) {
    return say(kind === "comment" ? "items-dropped" : "items-left-out", { items });
  }
  return say("items-in-part", { taken: digits(taken), items });
}

/** A ledger's counts in one line. */
export function countsLine(account: Account): string {
  if ("read" in account) {
    const read = say("items-read", { count: account.read });
    const kinds = account.kinds.map(kindWords);
    return kinds.length === 0 ? read : say("items-read-of", { read, kinds: listed(kinds) });
  }
  if ("import" in account) {
    return undoLine(account);
  }
  return rowCounts({ briefs: account.briefs, pages: account.pages });
}

function undoLine(account: UndoLedger): string {
  const told = (["removed", "restored", "kept", "records"] as const)
    .filter((what) => account[what] > 0)
    .map((what) => {
      const count = account[what];
      return account.dry_run ? say(`undo-will-${what}`, { count }) : say(`undo-${what}`, { count });
    });
  const nothing = say(account.dry_run ? "undo-will-nothing" : "undo-nothing");
  return told.length === 0 ? nothing : listed(told);
}

/** The counts that a list of ledgers shows. */
export function rowCounts(counts: LedgerCounts): string {
  if ("briefs" in counts) {
    return say("briefs-exported", { count: counts.briefs });
  }
  const { imported, updated, unchanged, skipped, removed, restored, kept } = {
    ...NOTHING,
    ...counts,
  };
  const parts = { imported, updated, unchanged, skipped, removed, restored, kept };
  const told = (Object.keys(parts) as (keyof typeof parts)[])
    .filter((part) => parts[part] > 0)
    .map((part) => say(`row-${part}`, { count: parts[part] }));
  return told.length === 0 ? say("undo-nothing") : listed(told);
}

const NOTHING = {
  imported: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  removed: 0,
  restored: 0,
  kept: 0,
};
