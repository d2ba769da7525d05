// A ledger of thousands is only of use where it can be narrowed down.
import { expect, test } from "vitest";

import { speak } from "../words/speech.svelte";
import {
  facetsOf,
  type LedgerLine,
  type LedgerView,
  ledgerRows,
  linesOf,
  WHOLE,
} from "./ledger-rows";

const item = (
  where: string,
  headline: string,
  outcome: LedgerLine["outcome"],
  kind: LedgerLine["kind"],
  ...notes: [string, string][]
): LedgerLine => ({
  where,
  headline,
  outcome,
  kind,
  notes: notes.map(([code, message]) => ({ code, message })),
});
const lines = [
  item("a.xml, item 2", "Probe lands", "imported", "brief"),
  item("a.xml, item 10", "About us", "skipped", "page", ["page_left_out", "It is a page"]),
  item("a.xml, item 1", "comet returns", "imported", "brief", ["credit_repaired", "Read as [BBC]"]),
  item("a.xml, item 3", "Reef recovers", "imported", "brief", ["credit_repaired", "Read as [NPR]"]),
];
const headlines = (change: Partial<LedgerView>) =>
  ledgerRows(lines, { ...WHOLE, ...change }).map((row) => row.headline);

test("in the order read, unless a column is asked for", () => {
  expect(headlines({})[0]).toBe("Probe lands");
  expect(headlines({ column: "where" })).toEqual([
    "comet returns",
    "Probe lands",
    "Reef recovers",
    "About us",
  ]);
  expect(headlines({ column: "headline", isReversed: true })[0]).toBe("Reef recovers");
});

test("narrowed down by outcome, kind, notes, and what is typed, all at once", () => {
  expect(headlines({ outcome: "skipped" })).toEqual(["About us"]);
  expect(headlines({ kind: "page" })).toEqual(["About us"]);
  expect(headlines({ note: "any" })).toHaveLength(3);
  expect(headlines({ note: "credit_repaired" })).toEqual(["comet returns", "Reef recovers"]);
  expect(headlines({ note: "credit_repaired", typed: "[npr]" })).toEqual(["Reef recovers"]);
  expect(headlines({ note: "credit_repaired", outcome: "skipped" })).toEqual([]);
});

test("what it can be narrowed down to says how many that leaves", () => {
  expect(facetsOf(lines)).toEqual({
    outcomes: [
      ["imported", 3],
      ["skipped", 1],
    ],
    kinds: [
      ["brief", 3],
      ["page", 1],
    ],
    notes: [
      ["credit_repaired", 2],
      ["page_left_out", 1],
    ],
    noted: 3,
  });
});

test("an undone import has its briefs and records for rows, an export none", () => {
  const undone = {
    import: "1",
    dry_run: false,
    removed: 1,
    restored: 0,
    kept: 0,
    records: 1,
    removed_records: [{ kind: "source" as const, name: "BBC" }],
    notes: [],
    items: [{ headline: "Reef", slug: "reef", outcome: "removed" as const, notes: [] }],
  };
  expect(linesOf(undone)).toMatchObject([
    { headline: "Reef", where: "reef", kind: "brief" },
    { headline: "BBC", where: "", kind: "source", outcome: "removed" },
  ]);
  const counts = { written: 1, unchanged: 0, removed: 0, pages: 1, bytes: 9, briefs: 1 };
  expect(linesOf({ ...counts, to: "site", notes: [] })).toEqual([]);
});

test("what is typed is looked for in notes as they are shown", async () => {
  const note: [string, string] = ["spiked", "It is spiked, so it comes in unpublished"];
  const line = item("", "Reef", "imported", "brief", note);
  await speak({ locale: "de", formats: "de" });
  const found = (typed: string) => ledgerRows([line], { ...WHOLE, typed }).length;
  expect(found("gekippt")).toBe(1);
  expect(found("spiked")).toBe(0);
  await speak({ locale: "en", formats: "en-GB" });
});
