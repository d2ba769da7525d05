// What the list shows: a place, what is searched within it, an order, and the row that is the
// current one. Which brief is open is `selection`'s to say.
import { listBriefs } from "../ipc/briefs";
import type { BriefRow, ListRequest, Order, Problem } from "../ipc/types";
import { BriefList } from "./brief-list.svelte";
import { Debounce } from "./debounce";
import type { Span } from "./paging";
import type { Place } from "./place";
import { selection } from "./selection.svelte";

/** Milliseconds between the last key in the search box and the search. */
const SEARCH_DELAY = 150;

class Browse {
  place = $state.raw<Place>({ kind: "all" });
  /** What stands in the search box. */
  typed = $state("");
  order = $state<Order>("newest");
  isReversed = $state(false);
  /** The list on screen. While another is on its way, the one before it. */
  list = $state.raw<BriefList>(new BriefList(() => Promise.resolve({ total: 0, rows: [] })));
  /** What the list on screen was searched for. */
  searched = $state("");
  /** What is wrong with what stands in the search box. */
  typedProblem = $state.raw<Problem | null>(null);
  /** The current row; -1 where there is none. */
  index = $state(-1);
  /** The rows on screen. */
  rows: Span = { first: 0, end: 1 };

  readonly #search = new Debounce<null>(SEARCH_DELAY, () => void this.begin());
  #begun = 0;

  /** Lists another part of the desk. */
  async go(place: Place): Promise<void> {
    this.place = place;
    await this.begin();
  }

  /** Searches for this, once no more is typed. */
  search(typed: string): void {
    this.typed = typed;
    this.typedProblem = null;
    this.#search.ask(null);
  }

  /** Searches for this at once. */
  async searchNow(typed: string): Promise<void> {
    this.#search.cancel();
    this.typed = typed;
    await this.begin();
  }

  /** Puts the list in this order. */
  async sort(order: Order, isReversed = false): Promise<void> {
    this.order = order;
    this.isReversed = isReversed;
    await this.begin();
  }

  /** Lists anew. What is on screen stays until the first page of it is here. */
  async begin(): Promise<void> {
    this.#begun += 1;
    const begun = this.#begun;
    const request = this.#request();
    const list = new BriefList((offset, limit) => listBriefs({ ...request, offset, limit }));
    await list.show({ first: 0, end: 1 });
    if (begun !== this.#begun) {
      return;
    }
    if (list.problem?.code === "unknown_filter") {
      this.typedProblem = list.problem;
      return;
    }
    this.typedProblem = null;
    this.searched = request.typed.trim();
    this.list = list;
    this.index = selection.briefId === null ? -1 : list.indexOf(selection.briefId);
  }

  /** Fetches what is on screen again, as briefs have changed. */
  async refresh(): Promise<void> {
    const list = this.list;
    await list.refresh(this.rows);
    if (list === this.list && selection.briefId !== null) {
      this.index = list.indexOf(selection.briefId);
    }
  }

  /** Makes this row the current one and gives its brief, fetched where it has to be. */
  async moveTo(index: number): Promise<BriefRow | undefined> {
    const last = (this.list.total ?? 0) - 1;
    if (last < 0) {
      return undefined;
    }
    this.index = Math.min(Math.max(index, 0), last);
    const at = this.index;
    await this.list.show({ first: at, end: at + 1 });
    return this.list.row(at);
  }

  /** Begins at the beginning: another desk. */
  async reset(): Promise<void> {
    this.place = { kind: "all" };
    this.typed = "";
    this.order = "newest";
    this.isReversed = false;
    this.index = -1;
    await this.begin();
  }

  #request(): Omit<ListRequest, "offset" | "limit"> {
    const { place } = this;
    // Best match is an order of searches alone.
    const order = this.order === "rank" && this.typed.trim() === "" ? "newest" : this.order;
    return {
      stage: place.kind === "stage" ? place.stage : null,
      publication: place.kind === "publication" ? place.publication : null,
      author: place.kind === "author" ? place.id : null,
      source: place.kind === "source" ? place.id : null,
      tag: place.kind === "tag" ? place.id : null,
      typed: this.typed,
      order,
      reversed: this.isReversed,
    };
  }
}

export const browse = new Browse();
