// Desks: opening, making and closing them, their settings, how much they hold. Everything here may
// reject with what `asProblem` turns into a problem.
import { invoke } from "@tauri-apps/api/core";

import type { Counts, DeskSummary, RecentDesk, Settings } from "./types";

/** Opens the desk that the program was started with, or shows again the one that is open; none
 * where there is neither. */
export function openRequestedDesk(): Promise<DeskSummary | null> {
  return invoke("open_requested_desk");
}

/** Opens the desk at a path, which may be typed: `~/` is the home folder. */
export function openDesk(path: string): Promise<DeskSummary> {
  return invoke("open_desk", { path });
}

/** Makes an empty desk and opens it. Its folder is made where it is missing, and `.briefdesk` is
 * put behind the path where it is not there. */
export function createDesk(path: string, title: string): Promise<DeskSummary> {
  return invoke("create_desk", { path, title });
}

/** Makes a desk with the sample archive in it and opens it; the path as for `createDesk`. */
export function createSampleDesk(path: string): Promise<DeskSummary> {
  return invoke("create_sample_desk", { path });
}

/** The desks that were open last, the last one first. */
export function recentDesks(): Promise<RecentDesk[]> {
  return invoke("recent_desks");
}

/** Closes the open desk. */
export function closeDesk(): Promise<void> {
  return invoke("close_desk");
}

/** The open desk's settings. */
export function deskSettings(): Promise<Settings> {
  return invoke("desk_settings");
}

/** Changes the open desk's settings. */
export function updateSettings(settings: Settings): Promise<DeskSummary> {
  return invoke("update_settings", { settings });
}

/** What changes when a file of the open desk's theme does. */
export function themeStamp(): Promise<string> {
  return invoke("theme_stamp");
}

/** How many briefs there are of each kind. Those whose time has come are published by it. */
export function counts(): Promise<Counts> {
  return invoke("counts");
}
