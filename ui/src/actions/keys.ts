// Shortcuts: what they are written like in the table of actions, printed like, and pressed like.

/** What of a key press says which shortcut it is. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

interface Shortcut {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

/** Whether this is a Mac, where Cmd stands for Ctrl. */
export const IS_MAC = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);

function parse(keys: string): Shortcut {
  const parts = keys.split("+");
  return {
    key: parts.at(-1) ?? "",
    mod: parts.includes("Mod"),
    alt: parts.includes("Alt"),
    shift: parts.includes("Shift"),
  };
}

/** Whether this press is this shortcut: `Mod+Shift+F`, where Mod is Ctrl, or Cmd on a Mac. */
export function matches(keys: string, press: Press, isMac = IS_MAC): boolean {
  const { key, mod, alt, shift } = parse(keys);
  const [wanted, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    wanted === mod &&
    !other &&
    press.altKey === alt &&
    press.shiftKey === shift
  );
}

const SIGNS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
};

/** A shortcut as it is printed: `Ctrl+Shift+F`, on a Mac `⇧⌘F`. */
export function print(keys: string, isMac = IS_MAC): string {
  const { key, mod, alt, shift } = parse(keys);
  const sign = SIGNS[key] ?? key;
  if (isMac) {
    return [alt && "⌥", shift && "⇧", mod && "⌘", sign].filter(Boolean).join("");
  }
  const name = key === "Enter" ? "Enter" : sign;
  return [mod && "Ctrl", alt && "Alt", shift && "Shift", name].filter(Boolean).join("+");
}
