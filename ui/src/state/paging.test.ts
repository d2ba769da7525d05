// What is on screen is fetched, and nothing else.
import { expect, test } from "vitest";

import { pagesOf, visibleRows } from "./paging";

test("the rows on screen and a few around them", () => {
  expect(visibleRows(0, 800, 80, 1000, 2)).toEqual({ first: 0, end: 12 });
  expect(visibleRows(8040, 800, 80, 1000, 2)).toEqual({ first: 98, end: 113 });
});

test("never a row beyond the list, wherever it is scrolled to", () => {
  expect(visibleRows(0, 800, 80, 3)).toEqual({ first: 0, end: 3 });
  expect(visibleRows(1e9, 800, 80, 50)).toEqual({ first: 50, end: 50 });
  expect(visibleRows(-40, 800, 80, 0)).toEqual({ first: 0, end: 0 });
});

test("rows over a page's edge are on both pages", () => {
  expect(pagesOf({ first: 90, end: 100 })).toEqual([0]);
  expect(pagesOf({ first: 90, end: 101 })).toEqual([0, 1]);
  expect(pagesOf({ first: 350, end: 610 })).toEqual([3, 4, 5, 6]);
  expect(pagesOf({ first: 5, end: 5 })).toEqual([]);
});
