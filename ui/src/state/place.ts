// The places of the sidebar: which part of the desk the list shows.
import type { AuthorId, Counts, PublicationState, SourceId, Stage, TagId } from "../ipc/types";
import { say } from "../words/speech.svelte";

/** A part of the desk. */
export type Place =
  | { kind: "all" }
  | { kind: "stage"; stage: Stage }
  | { kind: "publication"; publication: PublicationState }
  | { kind: "source"; id: SourceId; name: string }
  | { kind: "author"; id: AuthorId; name: string }
  | { kind: "tag"; id: TagId; name: string };

/** What a place that every desk has is called. */
type PlaceLabel = "all-briefs" | `stage-${Stage}` | `publication-${PublicationState}`;

/** A place that every desk has. */
export interface FixedPlace {
  place: Place;
  label: PlaceLabel;
  count: (counts: Counts) => number;
}

/** The places that every desk has, in the order of a brief's life. */
export const FIXED_PLACES: readonly FixedPlace[] = [
  { place: { kind: "all" }, label: "all-briefs", count: (it) => it.all },
  staged("draft", (it) => it.draft),
  staged("review", (it) => it.review),
  staged("ready", (it) => it.ready),
  published("scheduled", (it) => it.scheduled),
  published("published", (it) => it.published),
  published("retracted", (it) => it.retracted),
  staged("spiked", (it) => it.spiked),
];

function staged(stage: Stage, count: (counts: Counts) => number): FixedPlace {
  return { place: { kind: "stage", stage }, label: `stage-${stage}`, count };
}

function published(publication: PublicationState, count: (counts: Counts) => number): FixedPlace {
  return {
    place: { kind: "publication", publication },
    label: `publication-${publication}`,
    count,
  };
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
  return say(FIXED_PLACES.find((it) => keyOf(it.place) === key)?.label ?? "all-briefs");
}
