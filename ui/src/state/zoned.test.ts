// A time is the desk's, in summer and in winter.
import { expect, test } from "vitest";

import { momentOf, onClock } from "./zoned";

test.each([
  ["2026-01-05", "09:30", "Europe/London", "2026-01-05T09:30:00Z"],
  ["2026-07-05", "09:30", "Europe/London", "2026-07-05T08:30:00Z"],
  ["2026-07-05", "00:10", "Asia/Kolkata", "2026-07-04T18:40:00Z"],
  ["2026-12-31", "20:00", "America/New_York", "2027-01-01T01:00:00Z"],
])("%s %s in %s is %s, and back", (day, time, zone, moment) => {
  expect(momentOf({ day, time }, zone)).toBe(moment);
  expect(onClock(moment, zone)).toEqual({ day, time });
});

test("of an hour that comes twice, the first; one that is skipped is still a moment", () => {
  expect(momentOf({ day: "2026-10-25", time: "01:30" }, "Europe/London")).toBe(
    "2026-10-25T00:30:00Z",
  );
  expect(momentOf({ day: "2026-03-29", time: "01:30" }, "Europe/London")).toBe(
    "2026-03-29T01:30:00Z",
  );
});

test("what is no day is no moment", () => {
  expect(momentOf({ day: "2026-02-3", time: "10:00" }, "UTC")).toBeNull();
  expect(momentOf({ day: "2026-13-01", time: "10:00" }, "UTC")).toBeNull();
});
