// The keys of a list lead to a row of it, never beyond.
import { expect, test } from "vitest";

import { rowAfter } from "./row-keys";

test("one row, one screen, the whole way", () => {
  expect(rowAfter("ArrowDown", 4, 100, 8)).toBe(5);
  expect(rowAfter("ArrowUp", 4, 100, 8)).toBe(3);
  expect(rowAfter("PageDown", 4, 100, 8)).toBe(12);
  expect(rowAfter("PageUp", 40, 100, 8)).toBe(32);
  expect([rowAfter("Home", 40, 100, 8), rowAfter("End", 40, 100, 8)]).toEqual([0, 99]);
});

test("not beyond the ends", () => {
  expect(rowAfter("ArrowDown", 99, 100, 8)).toBe(99);
  expect(rowAfter("ArrowUp", 0, 100, 8)).toBe(0);
  expect(rowAfter("PageUp", 3, 100, 8)).toBe(0);
  expect(rowAfter("PageDown", 97, 100, 8)).toBe(99);
});

test("where no row is the current one, the first becomes it", () => {
  expect(rowAfter("ArrowDown", -1, 100, 8)).toBe(0);
  expect(rowAfter("ArrowUp", -1, 100, 8)).toBe(0);
});

test("other keys and empty lists lead nowhere", () => {
  expect(rowAfter("a", 4, 100, 8)).toBeNull();
  expect(rowAfter("End", -1, 0, 8)).toBeNull();
});
