// What the window asks of the shell: the only file that speaks to Tauri. Everything here may
// reject with what `asProblem` turns into a problem.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open } from "@tauri-apps/plugin-dialog";

import type { BriefRow, DeskSummary, Page } from "./types";

/** Opens the desk that the program was started with; none where it was started with none. */
export function openRequestedDesk(): Promise<DeskSummary | null> {
  return invoke("open_requested_desk");
}

/** Opens the desk at a path. */
export function openDesk(path: string): Promise<DeskSummary> {
  return invoke("open_desk", { path });
}

/** One page of the open desk's briefs, newest first. */
export function listBriefs(offset: number, limit: number): Promise<Page<BriefRow>> {
  return invoke("list_briefs", { offset, limit });
}

/** Has the editor pick a desk; none where they think better of it. */
export function pickDesk(): Promise<string | null> {
  return open({
    title: "Open a desk",
    filters: [{ name: "Briefdesk desks", extensions: ["briefdesk"] }],
  });
}

/** Calls back when the program was started again with another desk. */
export function onDeskRequested(callback: (path: string) => void): Promise<() => void> {
  return listen<string>("desk-requested", (event) => callback(event.payload));
}

/** Names the window in the system's own lists. */
export function setWindowTitle(title: string): Promise<void> {
  return getCurrentWindow().setTitle(title);
}
