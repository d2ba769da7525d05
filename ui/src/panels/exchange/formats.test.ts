// The choice of formats. Absent: what each holds, which the engine says.
import { expect, test } from "vitest";

import { say } from "../../words/speech.svelte";
import { FORMATS } from "./formats";

test("every format is offered once and says what it is for", () => {
  const words = FORMATS.map((format) => format.value);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toHaveLength(13);
  for (const { value } of FORMATS) {
    expect(say(`export-name-${value}`)).not.toBe("");
    expect(say(`export-for-${value}`)).toMatch(/^[A-Z].*[^.]$/);
  }
});
