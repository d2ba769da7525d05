// Help: whether it is on screen, which section of it, and what is looked for. It floats over whatever
// else is open, which stays as it was.
import type { Section } from "../guide/document";
import * as trails from "./site-trail";

/** Where help begins where nothing else fits. */
const FIRST = "guide#the-window";

class Help {
  isOpen = $state(false);
  /** What is looked for, as typed. */
  typed = $state("");
  /** The documentation's sections; none until it is there. */
  sections = $state.raw<readonly Section[]>([]);
  #trail = $state.raw(trails.begin(FIRST));

  /** The section to read. */
  get section(): string {
    return trails.current(this.#trail);
  }

  /** Whether another section was read before. */
  get canGoBack(): boolean {
    return trails.can(this.#trail, -1);
  }

  /** Opens help at a section of the guide, by its anchor. */
  async open(anchor: string | undefined): Promise<void> {
    this.#trail = trails.begin(anchor ? `guide#${anchor}` : FIRST);
    this.typed = "";
    this.isOpen = true;
    const { SECTIONS } = await import("../guide/library");
    this.sections = SECTIONS;
  }

  /** On to another section. */
  read(id: string): void {
    this.#trail = trails.visit(this.#trail, id);
  }

  /** Back to the section that was read before. */
  back(): void {
    this.#trail = trails.step(this.#trail, -1);
  }

  close(): void {
    this.isOpen = false;
  }
}

export const help = new Help();
