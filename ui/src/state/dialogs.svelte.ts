// What floats over the window: one thing at a time.

/** What can float. `sources` fills the panes instead, and closes the same way. */
export type DialogName =
  | "export"
  | "import"
  | "ledgers"
  | "settings"
  | "preferences"
  | "palette"
  | "sources"
  | "help"
  | "new-desk";

class Dialogs {
  /** What is open now. */
  open = $state<DialogName | null>(null);

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
