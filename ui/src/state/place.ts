// The places of the sidebar: which part of the desk the list shows.
import type { AuthorId, Counts, PublicationState, SourceId, Stage, TagId } from "../ipc/types";

/** A part of the desk. */
export type Place =
  | { kind: "all" }
  | { kind: "stage"; stage: Stage }
  | { kind: "publication"; publication: PublicationState }
  | { kind: "source"; id: SourceId; name: string }
  | { kind: "author"; id: AuthorId; name: string }
  | { kind: "tag"; id: TagId; name: string };

/** A place that every desk has. */
export interface FixedPlace {
  place: Place;
  label: string;
  count: (counts: Counts) => number;
}

/** The places that every desk has, in the order of a brief's life. */
export const FIXED_PLACES: readonly FixedPlace[] = [
  { place: { kind: "all" }, label: "All briefs", count: (it) => it.all },
  { place: { kind: "stage", stage: "draft" }, label: "Draft", count: (it) => it.draft },
  { place: { kind: "stage", stage: "review" }, label: "In review", count: (it) => it.review },
  { place: { kind: "stage", stage: "ready" }, label: "Ready", count: (it) => it.ready },
  published("scheduled", "Scheduled", (it) => it.scheduled),
  published("published", "Published", (it) => it.published),
  published("retracted", "Retracted", (it) => it.retracted),
  { place: { kind: "stage", stage: "spiked" }, label: "Spiked", count: (it) => it.spiked },
];

function published(
  publication: PublicationState,
  label: string,
  count: (counts: Counts) => number,
): FixedPlace {
  return { place: { kind: "publication", publication }, label, count };
}

/** What tells one place from another. */
export function keyOf(place: Place): string {
  switch (place.kind) {
    case "all":
      return "all";
    case "stage":
      return `stage ${place.stage}`;
    case "publication":
      return `publication ${place.publication}`;
    default:
      return `${place.kind} ${place.id}`;
  }
}

/** What a place is called. */
export function labelOf(place: Place): string {
  if ("name" in place) {
    return place.name;
  }
  const key = keyOf(place);
  return FIXED_PLACES.find((it) => keyOf(it.place) === key)?.label ?? "All briefs";
}
