// What is said follows the language: its words, its plurals, its numbers and from where it is written.
import { afterEach, expect, test } from "vitest";

import { digits, listed, say, speak, spoken } from "./speech.svelte";

afterEach(() => speak({ locale: "en", formats: "en-GB" }));

test("words, plurals, numbers and lists are the language's", async () => {
  const told = () => [
    say("stage-review"),
    say("counted-brief", { count: 1 }),
    say("counted-brief", { count: 1500 }),
    digits(1500),
    listed(["a", "b", "c"]),
  ];
  expect(told()).toEqual(["In review", "1 brief", "1,500 briefs", "1,500", "a, b, c"]);
  await speak({ locale: "de", formats: "de-AT" });
  expect(told().slice(0, 2)).toEqual(["Im Gegenlesen", "1 Meldung"]);
  await speak({ locale: "de", formats: "de" });
  expect(told()).toEqual(["Im Gegenlesen", "1 Meldung", "1.500 Meldungen", "1.500", "a, b und c"]);
  await speak({ locale: "fr", formats: "fr" });
  expect([say("counted-brief", { count: 0 }), digits(1500)]).toEqual(["0 brève", "1\u202f500"]);
});

test("the mirrored language is English from right to left", async () => {
  await speak({ locale: "qps-plocm", formats: "en-GB" });
  expect(spoken()).toEqual({ language: "en", direction: "rtl" });
  expect(say("stage-review")).toBe("Íñ ŕévíéŵ~~");
});

test("a name that runs the other way turns nothing around", async () => {
  const saved = (name: string) => say("sources-saved", { name });
  expect(saved("BBC")).toBe("BBC is saved");
  expect(saved("الجزيرة")).toBe("\u2068الجزيرة\u2069 is saved");
  await speak({ locale: "qps-plocm", formats: "en-GB" });
  expect(saved("BBC")).toContain("\u2068BBC\u2069");
});
