// Every action of the window, once: what shortcuts, the palette and the window's own menu show and
// do. The native menu has the same ids and keys (`src-tauri/src/menu.rs`) and takes what they are
// called from the same messages (`words/*/actions.ftl`).
import { closeWindow } from "../ipc/host";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { editor } from "../state/editor.svelte";
import { help } from "../state/help.svelte";
import { layout } from "../state/layout.svelte";
import { preferences } from "../state/preferences.svelte";
import { selection } from "../state/selection.svelte";
import { updates } from "../state/updates.svelte";
import { type MessageId, say } from "../words/speech.svelte";
import * as briefs from "./briefs";
import { closeDesk, pickDesk } from "./desks";
import { exportAgain, previewSite } from "./exchange";
import { showHelp } from "./help";
import { matches, type Press } from "./keys";
import { nextBrief, previousBrief, searchBriefs } from "./navigate";
import { nextPane } from "./panes";
import { checkForUpdates } from "./updates";

/** Something an editor can do. */
export interface Action {
  id: string;
  /** What it is called, in the language spoken now. */
  readonly label: string;
  /** Its shortcut, as `keys.ts` writes them. */
  keys?: string;
  /** Whether it can be done now. What only the engine can tell, it tells when it is tried. */
  enabled: () => boolean;
  run: () => unknown;
}

/** What an action can be called: there is a message for it. */
type ActionName = MessageId extends infer Id
  ? Id extends `action-${infer Name}`
    ? Name
    : never
  : never;

/** An action in few words; `keys` is empty where it has none. */
function action<Id extends ActionName>(
  id: Id,
  keys: string,
  enabled: () => boolean,
  run: () => unknown,
): Action & { id: Id } {
  return {
    id,
    get label() {
      return say(`action-${id as ActionName}`);
    },
    ...(keys !== "" && { keys }),
    enabled,
    run,
  };
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
  action("new-brief", "Mod+N", withDesk, briefs.newBrief),
  action("save-version", "Mod+S", withBrief, briefs.saveVersion),
  action("publish", "Mod+Enter", withBrief, briefs.publish),
  action("schedule", "", withBrief, briefs.schedule),
  action("unpublish", "", () => isPublished() || isScheduled(), briefs.unpublish),
  action("retract", "", isPublished, briefs.retract),
  action("discard-changes", "", hasChanges, briefs.discardChanges),
  action("spike", "", () => withBrief() && !isSpiked(), briefs.spike),
  action("bring-back", "", isSpiked, briefs.bringBack),
  action("previous-brief", "Alt+ArrowUp", withDesk, previousBrief),
  action("next-brief", "Alt+ArrowDown", withDesk, nextBrief),

  action("find-in-brief", "Mod+F", withBrief, briefs.findInBrief),
  action("search-briefs", "Mod+Shift+F", withDesk, searchBriefs),
  action("palette", "Mod+K", always, () => dialogs.show("palette")),

  action("bold", "Mod+B", withBrief, briefs.bold),
  action("italic", "Mod+I", withBrief, briefs.italic),
  action("link", "Mod+Shift+K", withBrief, briefs.link),
  action("quote", "Mod+Shift+Q", withBrief, briefs.quote),
  action("bulleted-list", "Mod+Shift+L", withBrief, briefs.list),

  action("preview", "Mod+P", withBrief, () => toggle("show_preview")),
  action("focus-mode", "Mod+Shift+P", withDesk, () => toggle("focus_mode")),
  action("site", "Mod+Shift+S", withDesk, previewSite),
  action("sidebar", "", withDesk, () => layout.toggle("sidebar")),
  action("list", "", withDesk, () => layout.toggle("list")),
  action("inspector", "", withDesk, () => layout.toggle("inspector")),
  action("next-pane", "F6", withDesk, nextPane),

  action("sources", "", withDesk, () => dialogs.show("sources")),
  action("import", "Mod+Shift+I", withDesk, () => dialogs.show("import")),
  action("export", "Mod+Shift+E", withDesk, () => dialogs.show("export")),
  action("export-again", "Mod+E", withDesk, exportAgain),
  action("check-bundle", "", withDesk, () => dialogs.show("check-bundle")),
  action("ledgers", "", withDesk, () => dialogs.show("ledgers")),
  action("new-desk", "Mod+Shift+N", withDesk, newDesk),
  action("open-desk", "Mod+O", always, pickDesk),
  action("close-desk", "Mod+W", withDesk, closeDesk),
  action("settings", "Mod+,", withDesk, () => dialogs.show("settings")),
  action("preferences", "", always, () => dialogs.show("preferences")),
  action("help", "F1", always, showHelp),
  action("check-for-updates", "", () => updates.isOffered, checkForUpdates),
  action("quit", "Mod+Q", always, closeWindow),
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

/** What floats has the window to itself; only the palette takes its place, and help lies over it. */
function isFree(wanted: Action): boolean {
  if (help.isOpen) {
    return false;
  }
  const isApart = wanted.id === "palette" || wanted.id === "help";
  return dialogs.open === null || dialogs.fillsPanes || isApart;
}
