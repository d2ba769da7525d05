// Going through the desk: from brief to brief, from place to place, into the search box.
import { tick } from "svelte";

import { listBriefs } from "../ipc/briefs";
import type { BriefId, BriefRow } from "../ipc/types";
import { browse } from "../state/browse.svelte";
import { layout } from "../state/layout.svelte";
import type { Place } from "../state/place";
import { selection } from "../state/selection.svelte";

/** Opens the brief in a row, and makes it the current one. */
export async function openRow(index: number): Promise<void> {
  const row = await browse.moveTo(index);
  if (row) {
    selection.open(row.id);
  }
}

/** Opens the brief after the open one in the list. */
export async function nextBrief(): Promise<void> {
  await openRow(browse.index + 1);
}

/** Opens the brief before the open one in the list. */
export async function previousBrief(): Promise<void> {
  await openRow(Math.max(browse.index - 1, 0));
}

/** Opens a brief wherever it is; where it is in the list, its row is the current one. */
export function openBrief(id: BriefId): void {
  selection.open(id);
  browse.index = browse.list.indexOf(id);
}

/** Lists a part of the desk, with nothing searched. */
export async function goTo(place: Place): Promise<void> {
  browse.typed = "";
  layout.show("list");
  await browse.go(place);
}

/** Puts the keyboard into the search box. */
export async function searchBriefs(): Promise<void> {
  layout.show("list");
  await tick();
  document.querySelector<HTMLInputElement>("input[type=search][data-search-briefs]")?.select();
}

/** A few briefs that match what is typed best; none where it cannot be understood. */
export async function findBriefs(typed: string, limit: number): Promise<BriefRow[]> {
  try {
    const everywhere = { stage: null, publication: null, author: null, source: null, tag: null };
    const page = await listBriefs({
      ...everywhere,
      typed,
      order: "rank",
      reversed: false,
      offset: 0,
      limit,
    });
    return page.rows;
  } catch {
    return [];
  }
}
