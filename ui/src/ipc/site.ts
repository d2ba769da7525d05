// The coming site, page by page, from memory: what an export now would write. Everything here may
// reject with what `asProblem` turns into a problem.
import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { SiteVisit } from "./types";

/** Opens the site as it would be exported now; without a theme, in the one of the settings. Gives
 * what changes when the site does. */
export function showSite(theme: string | null): Promise<string> {
  return invoke("show_site", { theme });
}

/** What changes when the site or its theme does. */
export function siteStamp(theme: string | null): Promise<string> {
  return invoke("site_stamp", { theme });
}

/** Lets go of the site that is shown. */
export function leaveSite(): Promise<void> {
  return invoke("leave_site");
}

/** Calls back with each page that the frame asked for. */
export function onSiteVisit(callback: (visit: SiteVisit) => void): Promise<() => void> {
  return listen<SiteVisit>("site", (event) => callback(event.payload));
}

/** Where a frame finds the page at this address of the site. */
export function pageAt(address: string): string {
  return `${convertFileSrc("", "site").replace(/\/$/, "")}${address}`;
}
