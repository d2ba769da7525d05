// What is found in the documentation, and in which order.
import { expect, test } from "vitest";

import { holding, stretches, wordsOf } from "./finding";

const SECTIONS = [
  { title: "Exporting", text: "A desk becomes a site." },
  { title: "The desk", text: "One file." },
  { title: "Backups", text: "Copy the desk’s file." },
];

test("what holds every word is found, titles first", () => {
  const found = (typed: string) => holding(SECTIONS, wordsOf(typed)).map(({ title }) => title);
  expect(found("DESK")).toEqual(["The desk", "Exporting", "Backups"]);
  expect(found(" file  desk ")).toEqual(["The desk", "Backups"]);
  expect(found("backups copy desk")).toEqual(["Backups"]);
  expect(found("desk [file")).toEqual([]);
});

test("hits are told apart from what stands between them", () => {
  expect(stretches("Desks, a desk.", ["desk", "desks"])).toEqual([
    { text: "Desks", isHit: true },
    { text: ", a ", isHit: false },
    { text: "desk", isHit: true },
    { text: ".", isHit: false },
  ]);
  expect(stretches("(a|b)", ["|"])).toHaveLength(3);
  expect(stretches("as it is", [])).toEqual([{ text: "as it is", isHit: false }]);
});
