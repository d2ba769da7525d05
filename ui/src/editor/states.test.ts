// What was used longest ago is forgotten first.
import { expect, test } from "vitest";

import { Recent } from "./states";

test("a value that was looked at again outlives one that was not", () => {
  const recent = new Recent<string, number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  recent.get("a");
  recent.set("c", 3);
  expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
});
