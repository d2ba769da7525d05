// Back leads to the page before, and a page visited from there takes the place of those ahead.
import { expect, test } from "vitest";

import { begin, can, current, step, typedAddress, visit } from "./site-trail";

test("one goes back and forward among the pages seen", () => {
  let trail = visit(visit(begin("/"), "/sources/"), "/sources/bbc/");
  trail = step(trail, -1);
  expect(current(trail)).toBe("/sources/");
  expect(can(trail, 1)).toBe(true);
  expect(current(step(trail, 1))).toBe("/sources/bbc/");
  trail = visit(trail, "/tags/");
  expect(can(trail, 1)).toBe(false);
  expect(trail.seen).toEqual(["/", "/sources/", "/tags/"]);
});

test("the page on screen again is no step, and there is nothing before the first", () => {
  const trail = begin("/");
  expect(visit(trail, "/")).toBe(trail);
  expect(step(trail, -1)).toBe(trail);
});

test("an address is completed", () => {
  expect(typedAddress(" sources/bbc/ ")).toBe("/sources/bbc/");
  expect(typedAddress("https://north.example/2019/")).toBe("/2019/");
  expect(typedAddress("")).toBe("/");
});
