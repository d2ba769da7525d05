// One list of briefs as far as it has been looked at: pages fetched as they come on screen, the ones
// far from it forgotten. What is listed, and in which order, is settled when the list is begun.
import { SvelteMap, SvelteSet } from "svelte/reactivity";

import { asProblem } from "../ipc/problem";
import type { BriefRow, Page, Problem } from "../ipc/types";
import { PAGE_SIZE, type Span, pagesOf } from "./paging";

/** Gives one page of a list. */
export type Fetch = (offset: number, limit: number) => Promise<Page<BriefRow>>;

/** Pages kept at a time; what is scrolled out of their reach is fetched again. */
const KEPT_PAGES = 40;

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

  /** Where a brief stands among the rows that are here; -1 where it is not among them. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const index = rows.findIndex((row) => row.id === id);
      if (index >= 0) {
        return page * PAGE_SIZE + index;
      }
    }
    return -1;
  }

  /** Fetches what is missing of these rows. */
  async show(rows: Span): Promise<void> {
    const missing = pagesOf(rows).filter((page) => !this.#asked.has(page));
    await Promise.all(missing.map((page) => this.#load(page)));
    this.#forgetAround(rows);
  }

  /** Asks again for what did not come. */
  async retry(rows: Span): Promise<void> {
    this.problem = null;
    await this.show(rows.first < rows.end ? rows : { first: 0, end: 1 });
  }

  /** Fetches these rows again, as they may have changed; what stands there stays until then. */
  async refresh(rows: Span): Promise<void> {
    const pages = pagesOf(rows.first < rows.end ? rows : { first: 0, end: 1 });
    for (const page of this.#asked) {
      if (!pages.includes(page)) {
        this.#forget(page);
      }
    }
    await Promise.all(pages.map((page) => this.#load(page)));
  }

  #forgetAround(rows: Span): void {
    if (this.#pages.size <= KEPT_PAGES) {
      return;
    }
    const middle = (rows.first + rows.end) / 2 / PAGE_SIZE;
    const nearest = [...this.#pages.keys()].sort(
      (one, other) => Math.abs(one - middle) - Math.abs(other - middle),
    );
    nearest.slice(KEPT_PAGES).forEach((page) => this.#forget(page));
  }

  #forget(page: number): void {
    this.#pages.delete(page);
    this.#asked.delete(page);
  }

  async #load(page: number): Promise<void> {
    this.#asked.add(page);
    try {
      const { total, rows } = await this.#fetch(page * PAGE_SIZE, PAGE_SIZE);
      this.total = total;
      if (this.#asked.has(page)) {
        this.#pages.set(page, rows);
      }
      this.problem = null;
    } catch (thrown) {
      this.#asked.delete(page);
      this.problem = asProblem(thrown);
    }
  }
}
