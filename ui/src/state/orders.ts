// The orders that a list of briefs can be in.
import type { Order } from "../ipc/types";

/** An order, as the list's menu offers it. */
export interface NamedOrder {
  order: Order;
  isReversed: boolean;
  label: string;
}

/** Every order that is offered. */
export const ORDERS: readonly NamedOrder[] = [
  { order: "newest", isReversed: false, label: "Newest first" },
  { order: "newest", isReversed: true, label: "Oldest first" },
  { order: "updated", isReversed: false, label: "Last edited first" },
  { order: "headline", isReversed: false, label: "By headline" },
  { order: "byline", isReversed: false, label: "By byline" },
  { order: "words", isReversed: false, label: "Longest first" },
  { order: "words", isReversed: true, label: "Shortest first" },
];

/** The order of a search's results alone. */
export const BEST_MATCH: NamedOrder = {
  order: "rank",
  isReversed: false,
  label: "Best match first",
};

/** What an order is called. */
export function labelOf(order: Order, isReversed: boolean): string {
  const named = [...ORDERS, BEST_MATCH].find(
    (it) => it.order === order && it.isReversed === isReversed,
  );
  return named?.label ?? "Sorted";
}
