// Taking briefs into the desk and out of it.
import { tick } from "svelte";

import { openPath } from "../ipc/host";
import { asProblem } from "../ipc/problem";
import { exportProfiles } from "../ipc/profiles";
import type { ExportLedger, ImportRequest, LedgerId } from "../ipc/types";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { exchange } from "../state/exchange.svelte";
import { plan, requestOf } from "../state/import-plan.svelte";
import type { Uses } from "../state/profile-draft";
import { profiles } from "../state/profiles.svelte";
import { records } from "../state/records.svelte";
import { selection } from "../state/selection.svelte";
import { flush } from "./briefs";

/** Keeps the profile in the form; where it can't be kept, says why. */
export async function saveProfile(uses: Uses): Promise<string | null> {
  exchange.problem = null;
  try {
    return (await profiles.save(uses)).name;
  } catch (thrown) {
    exchange.problem = asProblem(thrown);
    return null;
  }
}

/** Keeps the profile in the form, and exports as it says. */
export async function exportNow(uses: Uses, force: boolean): Promise<void> {
  const name = await saveProfile(uses);
  if (name !== null) {
    await exportAs(name, force);
  }
}

/** Keeps the profile in the form, and finds out what exporting so would do. */
export async function tryExport(uses: Uses): Promise<void> {
  const name = await saveProfile(uses);
  if (name !== null && (await saved())) {
    await exchange.tryExport(name);
  }
}

/** Compares a bundle with what was exported. */
export async function checkBundle(path: string): Promise<void> {
  await exchange.verify(path);
}

/** Exports as the profile says that was exported last, or asks how. */
export async function exportAgain(): Promise<void> {
  dialogs.show("export");
  const [last] = await exportProfiles().catch(() => []);
  if (last?.exported_at) {
    await exportAs(last.name, false);
  }
}

/** Shows the coming site, with everything that is being written saved before. */
export async function previewSite(): Promise<void> {
  // What can't be saved says so where it is written; the site is of what is on disk.
  await flush().catch(() => undefined);
  dialogs.show("site");
}

/** Exports the desk, with everything that is being written saved before. */
async function exportAs(profile: string, force: boolean): Promise<void> {
  if ((await saved()) && (await exchange.export(profile, force))) {
    await desk.refresh();
  }
}

/** Finds out what an import would do, or imports. */
export async function importNow(request: ImportRequest): Promise<void> {
  if ((await saved()) && (await exchange.import(request)) && !request.dry_run) {
    await Promise.all([desk.refresh(), records.refresh()]);
  }
}

/** Finds out what an import of what was dropped would do, with the options as they are. */
export async function importDropped(paths: readonly string[]): Promise<void> {
  dialogs.show("import");
  // The dialog begins anew as it opens.
  await tick();
  exchange.clear();
  plan.replace(paths);
  const request = requestOf(plan, desk.zone, true);
  if (request) {
    await importNow(request);
  }
}

/** Finds out again what an import would do, now that the editor has said more. */
export async function lookAgain(): Promise<void> {
  const request = requestOf(plan, desk.zone, true);
  if (request) {
    await exchange.tryAgain(request);
  }
}

/** Finds out what undoing an import would do, to what is on disk by then. */
export async function tryUndo(id: LedgerId): Promise<void> {
  if (await saved()) {
    await exchange.tryUndo(id);
  }
}

/** Undoes an import. What is open may be a brief of it, so none stays open. */
export async function undoNow(id: LedgerId): Promise<boolean> {
  if ((await saved()) && (await exchange.undo(id))) {
    selection.close();
    await Promise.all([desk.refresh(), records.refresh()]);
    return true;
  }
  return false;
}

/** Whether everything that is being written is on disk; where not, says why. */
async function saved(): Promise<boolean> {
  try {
    await flush();
    return true;
  } catch (thrown) {
    exchange.problem = asProblem(thrown);
    return false;
  }
}

/** Opens the folder of an export. */
export async function openFolder(ledger: ExportLedger): Promise<void> {
  await openPath(ledger.to);
}

/** Opens the first page of an exported site. */
export async function openInBrowser(ledger: ExportLedger): Promise<void> {
  const separator = ledger.to.includes("\\") ? "\\" : "/";
  await openPath(`${ledger.to.replace(/[\\/]+$/, "")}${separator}index.html`);
}
