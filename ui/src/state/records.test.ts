// A record is found by any part of its name, in any case, with or without accents.
import { expect, test } from "vitest";

import { matching } from "./records.svelte";

const names = (typed: string) =>
  matching([{ name: "Süddeutsche Zeitung" }, { name: "Le Monde" }], typed).map((it) => it.name);

test("by part of a name", () => {
  expect(names("zeit")).toEqual(["Süddeutsche Zeitung"]);
  expect(names(" SUDD ")).toEqual(["Süddeutsche Zeitung"]);
  expect(names("x")).toEqual([]);
  expect(names("")).toHaveLength(2);
});
