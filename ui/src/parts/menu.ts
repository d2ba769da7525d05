// What stands in a menu.

/** A line of a menu, or the hairline between two groups. */
export type MenuItem =
  | {
      kind: "item";
      label: string;
      /** Its shortcut as printed. */
      keys?: string | undefined;
      /** Where given, the line has a tick that is there or not. */
      isChecked?: boolean;
      isDisabled?: boolean;
      run: () => void;
    }
  | { kind: "heading"; label: string }
  | { kind: "line" };
