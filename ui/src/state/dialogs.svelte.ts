// What floats over the window: one thing at a time.

/** What can float. `sources` and `site` fill the panes instead, and close the same way. */
export type DialogName =
  | "export"
  | "import"
  | "ledgers"
  | "check-bundle"
  | "settings"
  | "site"
  | "preferences"
  | "palette"
  | "sources"
  | "updates"
  | "new-desk";

class Dialogs {
  /** What is open now. */
  open = $state<DialogName | null>(null);

  /** Whether what is open fills the panes. */
  get fillsPanes(): boolean {
    return this.open === "sources" || this.open === "site";
  }

  /** Opens this one, whatever was open. */
  show(name: DialogName): void {
    this.open = name;
  }

  /** Closes what is open. */
  close(): void {
    this.open = null;
  }
}

export const dialogs = new Dialogs();
