// Every action of the window, once: what menus, shortcuts and the palette show and do.
import { closeWindow } from "../ipc/host";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { layout } from "../state/layout.svelte";
import { preferences } from "../state/preferences.svelte";
import { selection } from "../state/selection.svelte";
import { newBrief } from "./briefs";
import { closeDesk, pickDesk } from "./desks";
import { matches, type Press } from "./keys";
import { nextBrief, previousBrief, searchBriefs } from "./navigate";
import { nextPane } from "./panes";

/** Something an editor can do. */
export interface Action {
  id: string;
  label: string;
  /** Its shortcut, as `keys.ts` writes them. */
  keys?: string;
  /** Whether it can be done now. */
  enabled: () => boolean;
  run: () => unknown;
}

const always = () => true;
const withDesk = () => desk.summary !== null;
const withBrief = () => withDesk() && selection.briefId !== null;

function toggle(name: "show_preview" | "focus_mode"): void {
  preferences.change({ [name]: !preferences.current[name] });
}

/** Where no desk is open, the form for a new one is on screen already. */
function newDesk(): void {
  if (desk.summary) {
    dialogs.show("new-desk");
  }
}

/** Every action, in the order of the menus. */
export const ACTIONS = [
  { id: "new-desk", label: "New desk…", enabled: always, run: newDesk },
  { id: "open-desk", label: "Open desk…", keys: "Mod+O", enabled: always, run: pickDesk },
  { id: "close-desk", label: "Close desk", enabled: withDesk, run: closeDesk },
  { id: "import", label: "Import…", enabled: withDesk, run: () => dialogs.show("import") },
  { id: "export", label: "Export…", enabled: withDesk, run: () => dialogs.show("export") },
  {
    id: "settings",
    label: "Desk settings…",
    keys: "Mod+,",
    enabled: withDesk,
    run: () => dialogs.show("settings"),
  },
  {
    id: "preferences",
    label: "Preferences…",
    enabled: always,
    run: () => dialogs.show("preferences"),
  },
  { id: "quit", label: "Quit", keys: "Mod+Q", enabled: always, run: closeWindow },

  { id: "new-brief", label: "New brief", keys: "Mod+N", enabled: withDesk, run: newBrief },

  {
    id: "search-briefs",
    label: "Search briefs",
    keys: "Mod+Shift+F",
    enabled: withDesk,
    run: searchBriefs,
  },
  {
    id: "palette",
    label: "Command palette",
    keys: "Mod+K",
    enabled: always,
    run: () => dialogs.show("palette"),
  },

  {
    id: "preview",
    label: "Preview",
    keys: "Mod+P",
    enabled: withBrief,
    run: () => toggle("show_preview"),
  },
  { id: "focus-mode", label: "Focus mode", enabled: withDesk, run: () => toggle("focus_mode") },
  { id: "sidebar", label: "Sidebar", enabled: withDesk, run: () => layout.toggle("sidebar") },
  { id: "list", label: "List", enabled: withDesk, run: () => layout.toggle("list") },
  { id: "inspector", label: "Inspector", enabled: withDesk, run: () => layout.toggle("inspector") },
  { id: "next-pane", label: "Next pane", keys: "F6", enabled: withDesk, run: nextPane },
  {
    id: "previous-brief",
    label: "Previous brief",
    keys: "Alt+ArrowUp",
    enabled: withDesk,
    run: previousBrief,
  },
  {
    id: "next-brief",
    label: "Next brief",
    keys: "Alt+ArrowDown",
    enabled: withDesk,
    run: nextBrief,
  },
  { id: "sources", label: "Sources", enabled: withDesk, run: () => dialogs.show("sources") },

  {
    id: "help",
    label: "Keys and search words",
    keys: "F1",
    enabled: always,
    run: () => dialogs.show("help"),
  },
] as const satisfies readonly Action[];

/** The name of an action. */
export type ActionId = (typeof ACTIONS)[number]["id"];

/** An action by its name. */
export function action(id: ActionId): Action {
  return ACTIONS.find((it) => it.id === id) ?? ACTIONS[0];
}

/** Does it, where there is such an action and it can be done now. */
export function run(id: ActionId | (string & {})): void {
  const found = ACTIONS.find((it) => it.id === id);
  if (found?.enabled()) {
    found.run();
  }
}

/** The action that a key press asks for and that can be done now. While something floats, it has
 *  the keyboard, and only the palette takes its place. */
export function actionFor(press: Press): Action | undefined {
  const found = ACTIONS.find((it: Action) => it.keys && matches(it.keys, press));
  const isFree = dialogs.open === null || dialogs.open === "sources" || found?.id === "palette";
  return found?.enabled() && isFree ? found : undefined;
}
