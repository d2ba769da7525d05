// The window's own menu: the actions that an editor looks for in a menu, with their shortcuts. The
// native menu has them all.
import type { MenuItem } from "../parts/menu";
import { print } from "./keys";
import { actionNamed, type ActionId } from "./table";

const GROUPS: readonly (readonly ActionId[])[] = [
  ["new-brief", "search-briefs", "palette"],
  ["sources", "import", "export", "export-again", "ledgers"],
  ["new-desk", "open-desk", "close-desk"],
  ["settings", "preferences", "help"],
];

/** Its lines, as they can be done now. */
export function menuItems(): MenuItem[] {
  return GROUPS.flatMap((group, index): MenuItem[] => [
    ...(index > 0 ? [{ kind: "line" } as const] : []),
    ...group.map((id): MenuItem => {
      const { label, keys, enabled, run } = actionNamed(id);
      return {
        kind: "item",
        label,
        keys: keys && print(keys),
        isDisabled: !enabled(),
        run: () => void run(),
      };
    }),
  ]);
}
