// The counts are told in full, and in words that an editor uses.
import { expect, test } from "vitest";

import { speak } from "../words/speech.svelte";
import { codeWords, countsLine, noteWords, outcomeWord, rowCounts } from "./ledger-words";

const ledger = {
  formats: ["WXR 1.2"],
  read: 1224,
  imported: 190,
  updated: 0,
  unchanged: 0,
  skipped: 12,
  kinds: [
    { kind: "brief", read: 190, taken: 190 },
    { kind: "page", read: 12, taken: 0 },
    { kind: "attachment", read: 6, taken: 4 },
    { kind: "comment", read: 181, taken: 0 },
    { kind: "author", read: 1, taken: 1 },
  ] as const,
  dry_run: true,
  notes: [],
  names: [],
  suggestions: [],
  items: [],
};

test("what was read is told by kind, and what of it is not there", () => {
  expect(countsLine({ ...ledger, kinds: [...ledger.kinds] })).toBe(
    "1,224 items read: 190 briefs, 12 pages left out, 4 of 6 pictures and files, 181 comments dropped, 1 author",
  );
});

test("what undoing did is told of briefs and of the records that came with them", () => {
  const undone = {
    import: "1",
    dry_run: false,
    removed_records: [],
    removed: 3,
    restored: 0,
    kept: 1,
    records: 2,
    notes: [],
    items: [],
  };
  expect(countsLine(undone)).toBe("3 briefs removed, 1 brief kept, 2 records removed with them");
  expect(countsLine({ ...undone, removed: 0, kept: 0, records: 0 })).toBe("Nothing changed");
  expect(countsLine({ ...undone, dry_run: true })).toBe(
    "3 briefs will be removed, 1 brief will stay, 2 records will be removed with them",
  );
});

test("a list tells what came about and nothing else", () => {
  const none = { read: 3, imported: 0, updated: 0, unchanged: 3, skipped: 0 };
  expect(rowCounts(none)).toBe("3 unchanged");
  expect(rowCounts({ ...none, unchanged: 0 })).toBe("Nothing changed");
  expect(rowCounts({ briefs: 1, pages: 4 })).toBe("1 brief exported");
  expect(rowCounts({ removed: 2, restored: 0, kept: 1 })).toBe("2 removed, 1 kept");
});

test("a trial says what would be", () => {
  expect(outcomeWord("imported", true)).toBe("To import");
  expect(outcomeWord("imported", false)).toBe("Imported");
  expect(outcomeWord("unchanged", true)).toBe("Unchanged");
});

test("a code is called by its name, and reads as words where it has none", () => {
  expect(codeWords("read_more_removed")).toBe("“Read more” removed");
  expect(codeWords("of_an_older_program")).toBe("Of an older program");
});

const moved = {
  code: "links_moved",
  message: "Links led to briefs' new addresses: 1200",
  values: { count: 1200 },
};
const repaired = {
  code: "credit_repaired",
  message: "“[BBC” was read as the credit BBC",
  values: { text: "[BBC", names: "BBC" },
};

test("a note is said in the language spoken, its numbers as that has them", async () => {
  expect(noteWords(repaired)).toBe(repaired.message);
  expect(noteWords(moved)).toBe("Links led to briefs’ new addresses: 1,200");
  await speak({ locale: "de", formats: "de" });
  expect(noteWords(repaired)).toBe("„[BBC“ wurde als Quellenangabe BBC gelesen");
  expect(noteWords(moved)).toBe("Links, die jetzt auf neue Adressen von Meldungen führen: 1.200");
  expect(codeWords("links_moved")).toBe("Links umgestellt");
  await speak({ locale: "en", formats: "en-GB" });
});

test("the file that a note is about is named before it", async () => {
  const values = { form: "some", encoding: "UTF-8", in_file: "a.xml" };
  const note = { code: "characters_replaced", message: "a.xml: Some bytes are no UTF-8", values };
  await speak({ locale: "fr", formats: "fr" });
  expect(noteWords(note)).toBe(
    "a.xml\u00a0: Certains octets sont étrangers à UTF-8\u202f; chacun a été remplacé par «\u00a0�\u00a0»",
  );
  await speak({ locale: "en", formats: "en-GB" });
});

test("a note that repeats an error says what that says", async () => {
  const values = { error: "bad_input", what: "zero_bytes", place: "a.md" };
  const note = { code: "not_read", message: "a.md: This is not a text", values };
  await speak({ locale: "de", formats: "de" });
  expect(noteWords(note)).toBe(
    "a.md: Das ist kein Text: darin stehen Nullbytes, wie in Programmen und Bildern",
  );
  await speak({ locale: "en", formats: "en-GB" });
});

test("the engine's sentence stands where a note does not say what it names", async () => {
  await speak({ locale: "de", formats: "de" });
  const old = { code: "credit_repaired", message: repaired.message };
  expect(noteWords(old)).toBe(repaired.message);
  const values = { error: "bad_input" };
  expect(noteWords({ code: "not_read", message: "a.md: no YAML", values })).toBe("a.md: no YAML");
  expect(noteWords({ code: "of_another_program", message: "Something" })).toBe("Something");
  await speak({ locale: "en", formats: "en-GB" });
});
