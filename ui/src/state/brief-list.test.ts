// A long list comes in pages, each once, and a page that failed can be asked for again.
import { expect, test } from "vitest";

import type { BriefRow, Page } from "../ipc/types";
import { BriefList } from "./brief-list.svelte";

function page(offset: number, limit: number, total = 250): Page<BriefRow> {
  const count = Math.max(0, Math.min(limit, total - offset));
  const rows = Array.from({ length: count }, (_, index) => ({ headline: `${offset + index}` }));
  return { total, rows: rows as BriefRow[] };
}

test("each page is fetched once, when a row of it is shown", async () => {
  const asked: number[] = [];
  const list = new BriefList(async (offset, limit) => {
    asked.push(offset);
    return page(offset, limit);
  });
  await list.show({ first: 0, end: 20 });
  await list.show({ first: 0, end: 20 });
  expect([list.total, list.row(19)?.headline, list.row(120)]).toEqual([250, "19", undefined]);
  await list.show({ first: 90, end: 240 });
  expect(asked).toEqual([0, 100, 200]);
  expect(list.row(249)?.headline).toBe("249");
});

test("a page that did not come says why, and comes when asked for again", async () => {
  let isBusy = true;
  const list = new BriefList(async (offset, limit) => {
    if (isBusy) {
      throw { code: "desk_busy", message: "In use", hint: "Wait" };
    }
    return page(offset, limit);
  });
  await list.show({ first: 0, end: 1 });
  expect([list.problem?.code, list.total]).toEqual(["desk_busy", null]);
  isBusy = false;
  await list.retry({ first: 0, end: 0 });
  expect([list.problem, list.total]).toEqual([null, 250]);
});

test("what is fetched again stands until it is here, and what is off screen is forgotten", async () => {
  let generation = "old";
  const list = new BriefList(async (offset, limit) => {
    const { total, rows } = page(offset, limit);
    return { total, rows: rows.map((row) => ({ ...row, id: `${generation} ${row.headline}` })) };
  });
  await list.show({ first: 0, end: 150 });
  generation = "new";
  const refreshing = list.refresh({ first: 0, end: 20 });
  expect([list.row(3)?.id, list.row(120)]).toEqual(["old 3", undefined]);
  await refreshing;
  expect([list.row(3)?.id, list.indexOf("new 3"), list.indexOf("old 3")]).toEqual(["new 3", 3, -1]);
});

test("a list that was scrolled through keeps what is near", async () => {
  const list = new BriefList(async (offset, limit) => page(offset, limit, 100_000));
  for (let first = 0; first < 8000; first += 100) {
    await list.show({ first, end: first + 100 });
  }
  expect([list.row(0), list.row(7999)?.headline]).toEqual([undefined, "7999"]);
  await list.show({ first: 0, end: 10 });
  expect(list.row(0)?.headline).toBe("0");
});
