// What a command list shows.

/** A line: something to be done or gone to. */
export interface CommandItem {
  id: string;
  label: string;
  detail?: string;
  /** Its shortcut as printed. */
  keys?: string | undefined;
  run: () => void;
}

/** Lines under a heading. */
export interface CommandGroup {
  title: string;
  items: readonly CommandItem[];
}
