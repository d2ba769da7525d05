// Places in a brief that something can point at: the element that edits each carries its name as
// `data-place`.
import { tick } from "svelte";

import { selectStretch } from "../editor/current";
import type { Place } from "../ipc/types";
import { type SectionName, sections } from "./sections.svelte";

/** The section of the inspector that a part of a brief is edited in. */
const SECTIONS: Partial<Record<Place["part"], SectionName>> = {
  slug: "details",
  byline: "byline",
  credits: "credits",
  credit: "credits",
};

/** Goes where a place is: selects the stretch of text, or focuses what edits it. */
export async function goTo(place: Place): Promise<void> {
  if (place.part === "text") {
    selectStretch(place.start, place.end);
    return;
  }
  if (place.part === "body") {
    selectStretch(0, 0);
    return;
  }
  const section = SECTIONS[place.part];
  if (section) {
    sections.set(section, true);
    await tick();
  }
  const name = place.part === "credit" ? `credit-${place.index}` : place.part;
  const element = document.querySelector<HTMLElement>(`[data-place="${name}"]`);
  const control = element?.matches("input, textarea, button")
    ? element
    : element?.querySelector<HTMLElement>("input, textarea, button");
  element?.scrollIntoView({ block: "nearest" });
  control?.focus();
}
