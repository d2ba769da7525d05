// The counts are told in full, and in words that an editor uses.
import { expect, test } from "vitest";

import { codeWords, countsLine, outcomeWord, rowCounts } from "./ledger-words";

const ledger = {
  formats: ["WXR 1.2"],
  read: 1224,
  imported: 190,
  updated: 0,
  unchanged: 0,
  skipped: 12,
  kinds: [
    { kind: "brief", read: 190, taken: 190 },
    { kind: "page", read: 12, taken: 0 },
    { kind: "attachment", read: 6, taken: 4 },
    { kind: "comment", read: 181, taken: 0 },
    { kind: "author", read: 1, taken: 1 },
  ] as const,
  dry_run: true,
  notes: [],
  names: [],
  suggestions: [],
  items: [],
};

test("what was read is told by kind, and what of it is not there", () => {
  expect(countsLine({ ...ledger, kinds: [...ledger.kinds] })).toBe(
    "1,224 items read: 190 briefs, 12 pages left out, 4 of 6 pictures and files, 181 comments dropped, 1 author",
  );
});

test("what undoing did is told of briefs and of the records that came with them", () => {
  const undone = {
    import: "1",
    dry_run: false,
    removed_records: [],
    removed: 3,
    restored: 0,
    kept: 1,
    records: 2,
    notes: [],
    items: [],
  };
  expect(countsLine(undone)).toBe("3 briefs removed, 1 brief kept, 2 records removed with them");
  expect(countsLine({ ...undone, removed: 0, kept: 0, records: 0 })).toBe("Nothing changed");
  expect(countsLine({ ...undone, dry_run: true })).toBe(
    "3 briefs will be removed, 1 brief will stay, 2 records will be removed with them",
  );
});

test("a list tells what came about and nothing else", () => {
  const none = { read: 3, imported: 0, updated: 0, unchanged: 3, skipped: 0 };
  expect(rowCounts(none)).toBe("3 unchanged");
  expect(rowCounts({ ...none, unchanged: 0 })).toBe("Nothing changed");
  expect(rowCounts({ briefs: 1, pages: 4 })).toBe("1 brief exported");
  expect(rowCounts({ removed: 2, restored: 0, kept: 1 })).toBe("2 removed, 1 kept");
});

test("a trial says what would be", () => {
  expect(outcomeWord("imported", true)).toBe("To import");
  expect(outcomeWord("imported", false)).toBe("Imported");
  expect(outcomeWord("unchanged", true)).toBe("Unchanged");
});

test("a code reads as words", () => {
  expect(codeWords("credit_repaired")).toBe("Credit repaired");
});
