// Every action of the window, once: what shortcuts, the palette and the window's own menu show and
// do. The native menu has the same ids, labels and keys (`src-tauri/src/menu.rs`).
import { closeWindow } from "../ipc/host";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { editor } from "../state/editor.svelte";
import { layout } from "../state/layout.svelte";
import { preferences } from "../state/preferences.svelte";
import { selection } from "../state/selection.svelte";
import * as briefs from "./briefs";
import { closeDesk, pickDesk } from "./desks";
import { exportAgain } from "./exchange";
import { matches, type Press } from "./keys";
import { nextBrief, previousBrief, searchBriefs } from "./navigate";
import { nextPane } from "./panes";

/** Something an editor can do. */
export interface Action {
  id: string;
  label: string;
  /** Its shortcut, as `keys.ts` writes them. */
  keys?: string;
  /** Whether it can be done now. What only the engine can tell, it tells when it is tried. */
  enabled: () => boolean;
  run: () => unknown;
}

/** An action in few words; `keys` is empty where it has none. */
function action<Id extends string>(
  id: Id,
  label: string,
  keys: string,
  enabled: () => boolean,
  run: () => unknown,
): Action & { id: Id } {
  return { id, label, ...(keys !== "" && { keys }), enabled, run };
}

const always = () => true;
const withDesk = () => desk.summary !== null;
const withBrief = () => withDesk() && selection.briefId !== null;
const view = () => (withBrief() ? editor.brief?.view : undefined);
const isPublished = () => view()?.publication === "published";
const isScheduled = () => view()?.publication === "scheduled";
const isSpiked = () => view()?.stage === "spiked";
const hasChanges = () => Boolean(view()?.published);

function toggle(name: "show_preview" | "focus_mode"): void {
  preferences.change({ [name]: !preferences.current[name] });
}

/** Where no desk is open, the form for a new one is on screen already. */
function newDesk(): void {
  if (desk.summary) {
    dialogs.show("new-desk");
  }
}

/** Every action: what is done to a brief first, as the palette lists them. */
export const ACTIONS = [
  action("new-brief", "New brief", "Mod+N", withDesk, briefs.newBrief),
  action("save-version", "Save a named version…", "Mod+S", withBrief, briefs.saveVersion),
  action("publish", "Publish now", "Mod+Enter", withBrief, briefs.publish),
  action("schedule", "Publish at a time…", "", withBrief, briefs.schedule),
  action("unpublish", "Unpublish", "", () => isPublished() || isScheduled(), briefs.unpublish),
  action("retract", "Retract…", "", isPublished, briefs.retract),
  action("discard-changes", "Discard changes", "", hasChanges, briefs.discardChanges),
  action("spike", "Spike", "", () => withBrief() && !isSpiked(), briefs.spike),
  action("bring-back", "Bring back", "", isSpiked, briefs.bringBack),
  action("previous-brief", "Previous brief", "Alt+ArrowUp", withDesk, previousBrief),
  action("next-brief", "Next brief", "Alt+ArrowDown", withDesk, nextBrief),

  action("find-in-brief", "Find in brief", "Mod+F", withBrief, briefs.findInBrief),
  action("search-briefs", "Search briefs", "Mod+Shift+F", withDesk, searchBriefs),
  action("palette", "Command palette", "Mod+K", always, () => dialogs.show("palette")),

  action("bold", "Bold", "Mod+B", withBrief, briefs.bold),
  action("italic", "Italic", "Mod+I", withBrief, briefs.italic),
  action("link", "Link…", "Mod+Shift+K", withBrief, briefs.link),
  action("quote", "Quote", "Mod+Shift+Q", withBrief, briefs.quote),
  action("bulleted-list", "List", "Mod+Shift+L", withBrief, briefs.list),

  action("preview", "Preview", "Mod+P", withBrief, () => toggle("show_preview")),
  action("focus-mode", "Focus mode", "Mod+Shift+P", withDesk, () => toggle("focus_mode")),
  action("sidebar", "Sidebar", "", withDesk, () => layout.toggle("sidebar")),
  action("list", "List of briefs", "", withDesk, () => layout.toggle("list")),
  action("inspector", "Inspector", "", withDesk, () => layout.toggle("inspector")),
  action("next-pane", "Next pane", "F6", withDesk, nextPane),

  action("sources", "Sources", "", withDesk, () => dialogs.show("sources")),
  action("import", "Import…", "Mod+Shift+I", withDesk, () => dialogs.show("import")),
  action("export", "Export…", "Mod+Shift+E", withDesk, () => dialogs.show("export")),
  action("export-again", "Export again", "Mod+E", withDesk, exportAgain),
  action("ledgers", "Ledgers…", "", withDesk, () => dialogs.show("ledgers")),
  action("new-desk", "New desk…", "Mod+Shift+N", withDesk, newDesk),
  action("open-desk", "Open desk…", "Mod+O", always, pickDesk),
  action("close-desk", "Close desk", "Mod+W", withDesk, closeDesk),
  action("settings", "Desk settings…", "Mod+,", withDesk, () => dialogs.show("settings")),
  action("preferences", "Preferences…", "", always, () => dialogs.show("preferences")),
  action("help", "Keys and search words", "F1", always, () => dialogs.show("help")),
  action("quit", "Quit", "Mod+Q", always, closeWindow),
] as const satisfies readonly Action[];

/** The name of an action. */
export type ActionId = (typeof ACTIONS)[number]["id"];

/** An action by its name. */
export function actionNamed(id: ActionId): Action {
  return ACTIONS.find((it) => it.id === id) ?? ACTIONS[0];
}

/** Does it, where there is such an action and it can be done now. */
export function run(id: ActionId | (string & {})): void {
  const found = ACTIONS.find((it) => it.id === id);
  if (found?.enabled() && isFree(found)) {
    void found.run();
  }
}

/** The action that a key press asks for and that can be done now. */
export function actionFor(press: Press): Action | undefined {
  const found = ACTIONS.find((it: Action) => it.keys && matches(it.keys, press));
  return found?.enabled() && isFree(found) ? found : undefined;
}

/** What floats has the window to itself; only the palette takes its place. */
function isFree(wanted: Action): boolean {
  return dialogs.open === null || dialogs.open === "sources" || wanted.id === "palette";
}
