// Export profiles: how and where to the open desk is exported again and again. Everything here may
// reject with what `asProblem` turns into a problem.
import { invoke } from "@tauri-apps/api/core";

import type { ChangesSince, ExportProfile } from "./types";

/** Every profile: the one exported last first, those never exported at the end. */
export function exportProfiles(): Promise<ExportProfile[]> {
  return invoke("export_profiles");
}

/** How many briefs have changed since each profile was last exported, where that is known here. */
export function changesSinceExports(): Promise<ChangesSince[]> {
  return invoke("changes_since_exports");
}

/** Keeps a profile: a new one, or in place of the one of the former name. */
export function saveExportProfile(
  former: string | null,
  profile: ExportProfile,
): Promise<ExportProfile> {
  return invoke("save_export_profile", { former, profile });
}

/** Removes a profile; what was exported stays. */
export function removeExportProfile(name: string): Promise<void> {
  return invoke("remove_export_profile", { name });
}
