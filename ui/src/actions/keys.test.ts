// A shortcut is one combination and no other.
import { expect, test } from "vitest";

import { type Press, matches, print } from "./keys";

function press(key: string, held: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test("Mod is Ctrl, and Cmd on a Mac", () => {
  expect(matches("Mod+K", press("k", { ctrlKey: true }), false)).toBe(true);
  expect(matches("Mod+K", press("k", { metaKey: true }), false)).toBe(false);
  expect(matches("Mod+K", press("k", { metaKey: true }), true)).toBe(true);
  expect(matches("Mod+K", press("k", { ctrlKey: true, metaKey: true }), true)).toBe(false);
});

test("Shift and Alt are part of the combination", () => {
  expect(matches("Mod+F", press("F", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(matches("Mod+Shift+F", press("F", { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  expect(matches("Alt+ArrowDown", press("ArrowDown", { altKey: true }), false)).toBe(true);
  expect(matches("F6", press("F6", { altKey: true }), false)).toBe(false);
});

test("it is printed as the system writes it", () => {
  expect(print("Mod+Shift+F", false)).toBe("Ctrl+Shift+F");
  expect(print("Mod+Shift+F", true)).toBe("⇧⌘F");
  expect([print("Mod+Enter", false), print("Mod+Enter", true)]).toEqual(["Ctrl+Enter", "⌘↵"]);
  expect(print("Alt+ArrowUp", false)).toBe("Alt+↑");
});
