// Whoever drops something is told before what it will do, and nothing is done with it elsewhere.
import { expect, test } from "vitest";

import { type Around, effectOf, effectWords } from "./drop-effect";

const around: Around = {
  hasDesk: true,
  isBusy: false,
  isGathering: false,
  isOverCopy: false,
  isOverField: false,
};
const pictures = { kind: "pictures" as const, paths: ["/pictures/reef.jpg", "/a.png"] };
const archive = { kind: "files" as const, paths: ["/archives/northern.xml"] };
const address = { kind: "addresses" as const, text: "https://north.example/reef" };

test("pictures over the copy go into the brief, and nowhere else", () => {
  const effect = effectOf(pictures, { ...around, isOverCopy: true });
  expect(effect).toEqual({ does: "attach", paths: pictures.paths });
  expect(effectWords(effect)).toBe("Drop to put 2 pictures in this brief");
  const aside = effectOf(pictures, around);
  expect(aside.does).toBe("nothing");
  expect(effectWords(aside)).toContain("on the copy");
});

test("files and folders are imported wherever they are let go", () => {
  for (const isOverCopy of [true, false]) {
    const effect = effectOf(archive, { ...around, isOverCopy });
    expect(effect).toEqual({ does: "import", paths: archive.paths });
    expect(effectWords(effect)).toBe("Drop to see what an import of “northern.xml” would do");
  }
  const folders = { kind: "files" as const, paths: ["C:\\north\\", "C:\\south\\"] };
  expect(effectWords(effectOf(folders, around))).toContain("2 files and folders");
});

test("where the paths of an import are being gathered, these join them", () => {
  const effect = effectOf(archive, { ...around, isGathering: true });
  expect(effect).toEqual({ does: "add", paths: archive.paths });
  expect(effectWords(effect)).toBe("Drop to add “northern.xml” to the import");
});

test("without a desk, and while other work runs, it says what to do first", () => {
  expect(effectWords(effectOf(archive, { ...around, hasDesk: false }))).toContain("desk first");
  expect(effectWords(effectOf(archive, { ...around, isBusy: true }))).toContain("Wait until");
});

test("an address goes into a field without a word", () => {
  const effect = effectOf(address, { ...around, isOverField: true });
  expect(effect).toEqual({ does: "insert", text: address.text });
  expect(effectWords(effect)).toBe("");
  expect(effectWords(effectOf(address, around))).toBe("");
});
