// What is sent of a draft while it is half typed.
import { expect, test } from "vitest";

import type { ContentsView } from "../ipc/types";
import { editedFrom, newKey, sent } from "./draft";

const contents = {
  headline: "Reef recovers",
  standfirst: "",
  body: "",
  dateline: "",
  language: null,
  byline: [],
  tags: [],
  credits: [],
} as unknown as ContentsView;

function sentWith(source: string, url: string) {
  const draft = editedFrom(contents);
  const none = { headline: null, reporter: null, published_on: null, read_on: null } as const;
  const credit = { key: newKey(), source, role: "reported_by" as const, url, ...none };
  return sent({ ...draft, credits: [{ ...credit, archive_url: null, wording: null }] }).credits;
}

test("a credit without a source stays behind", () => {
  expect(sentWith(" ", "https://www.nasa.gov/")).toEqual([]);
});

test("an address stays behind until it is one, and the credit does not", () => {
  expect(sentWith("NASA", "htt")[0]).toMatchObject({ source: "NASA", url: null });
  expect(sentWith("NASA", "https://")[0]?.url).toBeNull();
  expect(sentWith("NASA", "https://www.nasa.gov/a b")[0]?.url).toBeNull();
  expect(sentWith("NASA", "https://www.nasa.gov/")[0]?.url).toBe("https://www.nasa.gov/");
});
