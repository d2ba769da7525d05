// The open desk's briefs as far as they have been looked at: pages fetched as they come on screen
// and kept until the list is begun anew.
import { SvelteMap, SvelteSet } from "svelte/reactivity";

import { asProblem } from "../ipc/problem";
import type { BriefRow, Page, Problem } from "../ipc/types";
import { PAGE_SIZE, type Span, pagesOf } from "./paging";

/** Gives one page of a list. */
export type Fetch = (offset: number, limit: number) => Promise<Page<BriefRow>>;

export class BriefList {
  /** How many briefs there are; none as long as nobody has said. */
  total = $state<number | null>(null);
  /** Why the last page asked for did not come. */
  problem = $state.raw<Problem | null>(null);

  readonly #pages = new SvelteMap<number, readonly BriefRow[]>();
  readonly #asked = new SvelteSet<number>();
  readonly #fetch: Fetch;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** The brief in this row; none as long as its page is on its way. */
  row(index: number): BriefRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  /** Fetches what is missing of these rows. */
  async show(rows: Span): Promise<void> {
    const missing = pagesOf(rows).filter((page) => !this.#asked.has(page));
    await Promise.all(missing.map((page) => this.#load(page)));
  }

  /** Asks again for what did not come. */
  async retry(rows: Span): Promise<void> {
    this.problem = null;
    await this.show(rows.first < rows.end ? rows : { first: 0, end: 1 });
  }

  async #load(page: number): Promise<void> {
    this.#asked.add(page);
    try {
      const { total, rows } = await this.#fetch(page * PAGE_SIZE, PAGE_SIZE);
      this.total = total;
      this.#pages.set(page, rows);
    } catch (thrown) {
      this.#asked.delete(page);
      this.problem = asProblem(thrown);
    }
  }
}
