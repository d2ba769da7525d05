// Nothing is lost on the way, and nothing moves past the ends.
import { expect, test } from "vitest";

import { moved } from "./moving";

test.each([
  [0, 2, "bca"],
  [2, 0, "cab"],
  [1, 1, "abc"],
  [0, -1, "abc"],
  [1, 9, "acb"],
])("from %i to %i", (from, to, expected) => {
  expect(moved([..."abc"], from, to).join("")).toBe(expected);
});
