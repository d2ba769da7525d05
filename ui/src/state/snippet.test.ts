// A snippet is cut at its hits, and nothing of it is lost.
import { expect, test } from "vitest";

import { stretches } from "./snippet";

test("hits and what stands between them", () => {
  expect(stretches("…the \u0002lake\u0003 and its \u0002ice\u0003")).toEqual([
    { text: "…the ", isHit: false },
    { text: "lake", isHit: true },
    { text: " and its ", isHit: false },
    { text: "ice", isHit: true },
  ]);
});

test("a snippet without a hit, and one that is nothing else", () => {
  expect(stretches("no hit")).toEqual([{ text: "no hit", isHit: false }]);
  expect(stretches("\u0002hit\u0003")).toEqual([{ text: "hit", isHit: true }]);
  expect(stretches("")).toEqual([]);
});

test("a hit that is cut off is still one", () => {
  expect(stretches("the \u0002la")).toEqual([
    { text: "the ", isHit: false },
    { text: "la", isHit: true },
  ]);
});
