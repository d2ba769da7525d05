// Which sections of the inspector are open, for every brief alike.
export type SectionName =
  "credits" | "publication" | "findings" | "byline" | "details" | "corrections" | "history";

class Sections {
  readonly #open = $state<Record<SectionName, boolean>>({
    credits: true,
    publication: true,
    findings: true,
    byline: true,
    details: false,
    corrections: false,
    history: false,
  });

  /** Whether a section is open. */
  isOpen(name: SectionName): boolean {
    return this.#open[name];
  }

  /** Opens a section or closes it. */
  set(name: SectionName, isOpen: boolean): void {
    this.#open[name] = isOpen;
  }
}

export const sections = new Sections();
