// A ledger of thousands is only of use where it can be narrowed down.
import { expect, test } from "vitest";

import { type LedgerView, ledgerRows } from "./ledger-rows";

const item = (where: string, headline: string, outcome: "imported" | "skipped", note?: string) => ({
  where,
  headline,
  outcome,

  notes: note ? [{ code: "x", message: note }] : [],
});
const items = [
  item("a.md:2", "Probe lands", "imported"),
  item("a.md:10", "Reef recovers", "skipped", "It has no body"),
  item("a.md:1", "comet returns", "imported", "Credit repaired"),
];
const view: LedgerView = { outcome: "all", typed: "", column: null, isReversed: false };
const headlines = (change: Partial<LedgerView>) =>
  ledgerRows(items, { ...view, ...change }).map((row) => row.headline);

test("in the order read, unless a column is asked for", () => {
  expect(headlines({})).toEqual(["Probe lands", "Reef recovers", "comet returns"]);
  expect(headlines({ column: "where" })).toEqual(["comet returns", "Probe lands", "Reef recovers"]);
  expect(headlines({ column: "headline", isReversed: true })[0]).toBe("Reef recovers");
});

test("narrowed down by outcome, by having notes, and by what they say", () => {
  expect(headlines({ outcome: "skipped" })).toEqual(["Reef recovers"]);
  expect(headlines({ outcome: "noted", column: "headline" })).toEqual([
    "comet returns",
    "Reef recovers",
  ]);
  expect(headlines({ typed: "REPAIRED" })).toEqual(["comet returns"]);
});
