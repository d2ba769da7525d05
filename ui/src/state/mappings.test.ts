// A name has one mapping at most, and none that would change nothing.
import { expect, test } from "vitest";

import { dropped, mapped, namesLike, openSuggestions, without } from "./mappings";

const post = { kind: "source", name: "The Washinton Post" } as const;
const toPost = { kind: "source", from: post.name, to: "The Washington Post" } as const;

test("a name is taken for another, then for a third, then for itself again", () => {
  const once = mapped([], post, " The Washington Post ");
  expect(once).toEqual([toPost]);
  const twice = mapped(once, post, "WaPo");
  expect(twice).toEqual([{ ...toPost, to: "WaPo" }]);
  expect(mapped(twice, post, post.name)).toEqual([]);
  expect(mapped(twice, post, "")).toEqual([]);
});

test("names of different kinds are different names", () => {
  const mars = mapped(mapped([], { kind: "tag", name: "Mars" }, "Planets"), post, "WaPo");
  expect(without(mars, { kind: "author", name: "Mars" })).toHaveLength(2);
  expect(without(mars, { kind: "tag", name: "Mars" })).toHaveLength(1);
});

test("a tag is left out", () => {
  const tags = mapped([], { kind: "tag", name: "misc" }, "Other");
  expect(dropped(tags, "misc")).toEqual([{ kind: "tag", from: "misc", to: "" }]);
});

test("a suggestion stands until it is answered", () => {
  const suggested = [{ ...toPost, briefs: 3 }];
  expect(openSuggestions(suggested, [])).toHaveLength(1);
  expect(openSuggestions(suggested, [{ ...toPost, to: "WaPo" }])).toEqual([]);
});

test("names are found as they were met and as they come in", () => {
  const met = { kind: "source", is_new: false, briefs: 3 } as const;
  const names = [{ ...met, name: post.name, becomes: "WaPo" }];
  expect(namesLike(names, "all", "wapo")).toHaveLength(1);
  expect(namesLike(names, "source", "WASHIN")).toHaveLength(1);
  expect(namesLike(names, "tag", "")).toEqual([]);
});
