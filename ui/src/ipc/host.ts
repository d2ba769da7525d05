// What the desktop does for the window: dialogs, events, the window itself.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";

import type { Drag, DueBrief } from "./types";
import { say } from "../words/speech.svelte";

const desks = () => ({ name: say("desk-files"), extensions: ["briefdesk"] });

/** Has the editor pick a desk; none where they think better of it. So of all that follow. */
export function pickDesk(): Promise<string | null> {
  return open({ title: say("open-a-desk"), filters: [desks()] });
}

/** Has the editor pick a place for a new desk. */
export function pickNewDesk(suggested: string): Promise<string | null> {
  return save({ title: say("make-a-desk"), defaultPath: suggested, filters: [desks()] });
}

/** Has the editor pick a folder. */
export function pickFolder(): Promise<string | null> {
  return open({ title: say("pick-folder"), directory: true });
}

/** Has the editor pick files. */
export function pickFiles(): Promise<string[] | null> {
  return open({ title: say("pick-files"), multiple: true });
}

/** Has the editor pick a place for a zip file. */
export function pickZip(): Promise<string | null> {
  return save({
    title: say("pick-place"),
    defaultPath: "archive.zip",
    filters: [{ name: say("zip-files"), extensions: ["zip"] }],
  });
}

/** Has the editor pick a zip file that is there. */
export function pickBundle(): Promise<string | null> {
  return open({
    title: say("pick-bundle"),
    filters: [{ name: say("zip-files"), extensions: ["zip"] }],
  });
}

/** Has the editor pick a place for a ledger. */
export function pickLedgerFile(suggested: string): Promise<string | null> {
  const tables = { name: say("tables"), extensions: ["csv"] };
  return save({
    title: say("save-the-ledger"),
    defaultPath: suggested,
    filters: [tables, { name: "JSON", extensions: ["json"] }],
  });
}

/** Opens what an export made in the system's file manager or browser: the place it went to, the
 * `index.html` in it, or the folder that holds a zip file. Anything else rejects. */
export function openPath(path: string): Promise<void> {
  return invoke("open_path", { path });
}

/** Calls back when the program was started again with another desk. */
export function onDeskRequested(callback: (path: string) => void): Promise<() => void> {
  return listen<string>("desk-requested", (event) => callback(event.payload));
}

/** Calls back with an action's id when it is chosen from the menu bar. */
export function onMenu(callback: (action: string) => void): Promise<() => void> {
  return listen<string>("menu", (event) => callback(event.payload));
}

/** Calls back at each step of a drag of files or addresses from outside. */
export function onDrag(callback: (drag: Drag) => void): Promise<() => void> {
  return listen<Drag>("dragged", (event) => callback(event.payload));
}

/** Calls back when scheduled briefs were published because their time has come. */
export function onPublished(callback: (briefs: DueBrief[]) => void): Promise<() => void> {
  return listen<DueBrief[]>("published", (event) => callback(event.payload));
}

/** Has the system show a notification. */
export function notify(title: string, body: string): Promise<void> {
  return invoke("notify", { title, body });
}

/** Calls back before the window closes, which waits for what the callback promises. Where that
 * fails, the window stays. */
export function onCloseRequested(callback: () => Promise<void>): Promise<() => void> {
  return getCurrentWindow().onCloseRequested(async (event) => {
    try {
      await callback();
    } catch {
      event.preventDefault();
    }
  });
}

/** Names the window in the system's own lists. */
export function setWindowTitle(title: string): Promise<void> {
  return getCurrentWindow().setTitle(title);
}

/** Closes the window as the system would: what listens is asked first. */
export function closeWindow(): Promise<void> {
  return getCurrentWindow().close();
}

/** What a style sheet made by a script must carry to be let in by the content security policy. */
export function styleNonce(): string {
  return document.querySelector<HTMLStyleElement>("style[nonce]")?.nonce ?? "";
}
