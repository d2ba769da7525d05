// The program's preferences, whatever the desk.
import { invoke } from "@tauri-apps/api/core";

import type { Locale, Preferences, Spoken } from "./types";

/** The preferences. */
export function preferences(): Promise<Preferences> {
  return invoke("preferences");
}

/** Changes the preferences. */
export function savePreferences(preferences: Preferences): Promise<void> {
  return invoke("save_preferences", { preferences });
}

/** What is spoken to an editor who wishes for this language, or for the system's. */
export function spoken(locale: Locale | null): Promise<Spoken> {
  return invoke("spoken", { locale });
}
