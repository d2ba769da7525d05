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
