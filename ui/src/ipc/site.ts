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

/** How far the frame's page is scrolled. */
export interface SitePlace {
  /** The page's address, as the frame names it. */
  readonly page: string;
  /** Pixels from its top. */
  readonly top: number;
}

/** Calls back whenever the page in the frame begins or is scrolled. Gives how to stop. */
export function onSiteScroll(
  frame: () => Window | null | undefined,
  callback: (place: SitePlace) => void,
): () => void {
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== null && source === frame() && isPlace(data)) {
      callback(data);
    }
  };
  addEventListener("message", hear);
  return () => removeEventListener("message", hear);
}

function isPlace(data: unknown): data is SitePlace {
  return (
    typeof data === "object" &&
    data !== null &&
    "page" in data &&
    typeof data.page === "string" &&
    "top" in data &&
    typeof data.top === "number"
  );
}

/** Where a frame finds the page at this address of the site, scrolled so far. Another number has
 * it fetched anew. */
export function pageAt(address: string, top: number, number: number): string {
  const root = convertFileSrc("", "site").replace(/\/$/, "");
  const page = new URL(`${root}${address}`);
  page.searchParams.set("printing", String(number));
  page.searchParams.set("top", String(top));
  return page.href;
}
