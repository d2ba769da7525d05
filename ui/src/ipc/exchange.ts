// Import and export: long work that is followed and can be called off. Everything here may reject
// with what `asProblem` turns into a problem; work that was called off, with the code `cancelled`.
import { Channel, invoke } from "@tauri-apps/api/core";

import type {
  ExportEffect,
  ExportLedger,
  ImportLedger,
  ImportRequest,
  LedgerItem,
  Verification,
  ProgressReport,
} from "./types";

/** Listens to long work. */
export type OnProgress = (report: ProgressReport) => void;

/** Exports the open desk as it is now, as a profile says; with `force`, into a folder that holds
 * other files, too. */
export function exportDesk(
  profile: string,
  force: boolean,
  onProgress: OnProgress,
): Promise<ExportLedger> {
  return invoke("export_desk", { profile, force, onProgress: new Channel(onProgress) });
}

/** Finds out what exporting as a profile says would do, and writes nothing. */
export function exportEffect(profile: string, onProgress: OnProgress): Promise<ExportEffect> {
  return invoke("export_effect", { profile, onProgress: new Channel(onProgress) });
}

/** Compares every file of a bundle with what was exported. */
export function verifyBundle(path: string, onProgress: OnProgress): Promise<Verification> {
  return invoke("verify_bundle", { path, onProgress: new Channel(onProgress) });
}

/** Imports files and folders into the open desk, or shows what that would do. */
export async function importPaths(
  request: ImportRequest,
  onProgress: OnProgress,
): Promise<ImportLedger> {
  const told = await invoke<[ImportLedger, LedgerItem[]]>("import_paths", {
    request,
    onProgress: new Channel(onProgress),
  });
  return { ...told[0], items: told[1] };
}

/** Calls off the import or export under way. */
export function cancelWork(): Promise<void> {
  return invoke("cancel_work");
}
