// What is typed is searched once, when the typing stops.
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Debounce } from "./debounce";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the last of several is done, once", () => {
  const done: string[] = [];
  const search = new Debounce<string>(150, (typed) => done.push(typed));
  search.ask("l");
  vi.advanceTimersByTime(100);
  search.ask("la");
  vi.advanceTimersByTime(149);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(["la"]);
});

test("doing it now does not do it again later", () => {
  const done: string[] = [];
  const search = new Debounce<string>(150, (typed) => done.push(typed));
  search.ask("la");
  search.now("lake");
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(["lake"]);
});

test("what is cancelled is not done", () => {
  const done: string[] = [];
  const search = new Debounce<string>(150, (typed) => done.push(typed));
  search.ask("la");
  search.cancel();
  vi.advanceTimersByTime(1000);
  expect(done).toEqual([]);
});
