// The list follows the place, the search and the order; what cannot be understood changes nothing.
import { beforeEach, expect, test, vi } from "vitest";

import { listBriefs } from "../ipc/briefs";
import type { BriefRow, ListRequest } from "../ipc/types";
import { browse } from "./browse.svelte";
import { selection } from "./selection.svelte";

vi.mock("../ipc/briefs");

const asked = vi.mocked(listBriefs);

function rows(count: number, offset = 0): BriefRow[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${offset + index}` }) as BriefRow);
}

beforeEach(async () => {
  asked.mockReset();
  asked.mockImplementation(({ offset, limit }: ListRequest) =>
    Promise.resolve({ total: 250, rows: rows(limit, offset) }),
  );
  selection.close();
  await browse.reset();
});

test("a place becomes a filter of the request", async () => {
  await browse.go({ kind: "stage", stage: "review" });
  expect(asked.mock.lastCall?.[0]).toMatchObject({ stage: "review", source: null, offset: 0 });
  await browse.go({ kind: "source", id: "s1", name: "BBC" });
  expect(asked.mock.lastCall?.[0]).toMatchObject({ stage: null, source: "s1" });
});

test("a search that cannot be understood leaves the list as it is", async () => {
  const before = browse.list;
  asked.mockRejectedValueOnce({ code: "unknown_filter", message: "“x:” is no filter", hint: "" });
  await browse.searchNow("x:y");
  expect(browse.typedProblem?.message).toContain("x:");
  expect(browse.list).toBe(before);
  await browse.searchNow("lake");
  expect([browse.typedProblem, browse.searched, browse.list.total]).toEqual([null, "lake", 250]);
});

test("of two searches the later one stays, whichever answers last", async () => {
  let answer: (page: { total: number; rows: BriefRow[] }) => void = () => undefined;
  asked.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  const slow = browse.searchNow("la");
  await browse.searchNow("lake");
  answer({ total: 7, rows: rows(7) });
  await slow;
  expect([browse.searched, browse.list.total]).toEqual(["lake", 250]);
});

test("best match orders searches alone", async () => {
  await browse.searchNow("lake");
  await browse.sort("rank");
  expect(asked.mock.lastCall?.[0].order).toBe("rank");
  await browse.searchNow("");
  expect(asked.mock.lastCall?.[0].order).toBe("newest");
});

test("a row that is not here yet is fetched when it becomes the current one", async () => {
  expect((await browse.moveTo(200))?.id).toBe("200");
  expect((await browse.moveTo(1e9))?.id).toBe("249");
  expect(browse.index).toBe(249);
});

test("in another list, the open brief's row is the current one", async () => {
  selection.open("42");
  await browse.go({ kind: "publication", publication: "published" });
  expect(browse.index).toBe(42);
});
