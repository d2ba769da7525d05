// The program's preferences, whatever the desk.
import { invoke } from "@tauri-apps/api/core";

import type { Preferences } from "./types";

/** The preferences. */
export function preferences(): Promise<Preferences> {
  return invoke("preferences");
}

/** Changes the preferences. */
export function savePreferences(preferences: Preferences): Promise<void> {
  return invoke("save_preferences", { preferences });
}
