// The orders that a list of briefs can be in.
import type { Order } from "../ipc/types";
import { type PlainId, say } from "../words/speech.svelte";

/** An order, as the list's menu offers it. */
export interface NamedOrder {
  order: Order;
  isReversed: boolean;
  label: PlainId;
}

/** Every order that is offered. */
export const ORDERS: readonly NamedOrder[] = [
  { order: "newest", isReversed: false, label: "order-newest" },
  { order: "newest", isReversed: true, label: "order-oldest" },
  { order: "updated", isReversed: false, label: "order-updated" },
  { order: "headline", isReversed: false, label: "order-headline" },
  { order: "byline", isReversed: false, label: "order-byline" },
  { order: "words", isReversed: false, label: "order-longest" },
  { order: "words", isReversed: true, label: "order-shortest" },
];

/** The order of a search's results alone. */
export const BEST_MATCH: NamedOrder = {
  order: "rank",
  isReversed: false,
  label: "order-best",
};

/** What an order is called. */
export function labelOf(order: Order, isReversed: boolean): string {
  const named = [...ORDERS, BEST_MATCH].find(
    (it) => it.order === order && it.isReversed === isReversed,
  );
  return say(named?.label ?? "order-other");
}
