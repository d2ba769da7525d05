// The smallest single change between two texts.
import { ChangeSet, Text } from "@codemirror/state";
import { expect, test } from "vitest";

import { compared, difference } from "./difference";

test.each([
  ["", "abc"],
  ["abc", ""],
  ["aaa", "aa"],
  ["The probe landed", "The old probe has landed"],
  ["one\ntwo", "one\n\ntwo"],
])("%j becomes %j", (before, after) => {
  const change = difference(before, after);
  const set = ChangeSet.of(change ?? [], before.length);
  expect(set.apply(Text.of(before.split("\n"))).toString()).toBe(after);
});

test("the same text needs no change", () => {
  expect(difference("same", "same")).toBeNull();
});

test("compared texts are whole, and what differs is whole words", () => {
  const [theirs, mine] = compared("made in ten hours of tests", "Mine: made in eleven hours");
  expect(theirs.map(({ text }) => text).join("")).toBe("made in ten hours of tests");
  expect(mine.filter(({ differs }) => differs).map(({ text }) => text.trim())).toEqual([
    "Mine:",
    "eleven",
  ]);
});
