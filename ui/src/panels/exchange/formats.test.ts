// The choice of formats. Absent: what each holds, which the engine says.
import { expect, test } from "vitest";

import { FORMATS } from "./formats";

test("every format is offered once and says what it is for", () => {
  const words = FORMATS.map((format) => format.value);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toHaveLength(13);
  for (const { label, purpose } of FORMATS) {
    expect(label).not.toBe("");
    expect(purpose).toMatch(/^[A-Z].*[^.]$/);
  }
});
