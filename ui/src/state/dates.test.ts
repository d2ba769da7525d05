// The day that is printed is the desk's, not the machine's.
import { expect, test } from "vitest";

import { day, exactMoment } from "./dates";

test("a moment late in the evening is the next day further east", () => {
  expect(day("2026-03-11T22:30:00Z", "UTC")).toBe("11 March 2026");
  expect(day("2026-03-11T22:30:00Z", "Asia/Seoul")).toBe("12 March 2026");
  expect(day("2026-03-11T02:30:00Z", "America/New_York")).toBe("10 March 2026");
});

test("the moment itself says its zone", () => {
  expect(exactMoment("2026-07-01T09:30:00Z", "Europe/London")).toMatch(/^1 July 2026.*10:30.*BST$/);
});
