// Back leads to the page before, and a page visited from there takes the place of those ahead.
import { expect, test } from "vitest";

import {
  arrive,
  begin,
  can,
  current,
  lead,
  pageOf,
  Places,
  step,
  typedAddress,
  visit,
} from "./site-trail";

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

test("the frame's arrival at what was asked for is no step", () => {
  const asked = visit(begin("/"), "/search/?q=moon");
  expect(arrive(asked, "/search/")).toBe(asked);
});

test("one goes back past a page that only leads on", () => {
  const moved = lead(visit(begin("/"), "/old/"), "/2019/04/reef/");
  expect(moved.seen).toEqual(["/", "/2019/04/reef/"]);
  expect(current(step(moved, -1))).toBe("/");
});

test("a page begins where it was left", () => {
  const places = new Places();
  places.keep("/sources/index.html", 320);
  expect(places.top("/sources/#main")).toBe(320);
  places.forget("/sources/");
  expect(places.top("/sources/")).toBe(0);
});

test("a page has one address, however it is asked for", () => {
  expect(pageOf("/sources/index.html")).toBe("/sources/");
  expect(pageOf("/search/?q=a#b")).toBe("/search/");
  expect(pageOf("/feed.xml")).toBe("/feed.xml");
});

test("an address is completed", () => {
  expect(typedAddress(" sources/bbc/ ")).toBe("/sources/bbc/");
  expect(typedAddress("https://north.example/2019/")).toBe("/2019/");
  expect(typedAddress("")).toBe("/");
});
