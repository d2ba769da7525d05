// Opening, making and closing desks: from the command line, by path, from a file dialog, from a
// second start.
import * as ipc from "../ipc/desk";
import * as host from "../ipc/host";
import { asProblem } from "../ipc/problem";
import type { DeskSummary } from "../ipc/types";
import { browse } from "../state/browse.svelte";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { notices } from "../state/notices.svelte";
import { plan } from "../state/import-plan.svelte";
import { records } from "../state/records.svelte";
import { selection } from "../state/selection.svelte";
import { say } from "../words/speech.svelte";
import { flush } from "./briefs";

/** Shows the desk that the program was started with, and from then on any it is asked for. */
export async function start(): Promise<void> {
  await attempt(async () => {
    await host.onCloseRequested(flush);
    await host.onDeskRequested((path) => void openDesk(path));
    return ipc.openRequestedDesk();
  });
  desk.isStarting = false;
  if (!desk.summary) {
    await showRecent();
  }
}

/** Opens the desk at a path. Where that fails, what was open stays and the problem is shown. */
export async function openDesk(path: string): Promise<void> {
  await attempt(() => ipc.openDesk(path));
}

/** Has the editor pick a desk and opens it. */
export async function pickDesk(): Promise<void> {
  await attempt(async () => {
    const path = await host.pickDesk();
    return path === null ? null : ipc.openDesk(path);
  });
}

/** Has the editor say where the file of a new desk of this title goes. */
export async function pickPlaceFor(title: string): Promise<string | null> {
  const name = title.trim().replaceAll(/[\\/:*?"<>|]+/g, " ") || say("archive-file");
  return await host.pickNewDesk(`${name}.briefdesk`);
}

/** Makes a desk and opens it. */
export async function createDesk(path: string, title: string): Promise<void> {
  await attempt(() => ipc.createDesk(path, title));
}

/** Makes a desk that holds the sample archive, where the editor says, and opens it. */
export async function trySample(): Promise<void> {
  await attempt(async () => {
    const path = await host.pickNewDesk(`${say("sample-file")}.briefdesk`);
    return path === null ? null : ipc.createSampleDesk(path);
  });
}

/** Closes the open desk, with everything of it saved, and shows where to go from there. */
export async function closeDesk(): Promise<void> {
  await flush();
  selection.close();
  dialogs.close();
  try {
    await ipc.closeDesk();
    desk.take(null);
    notices.dismiss();
    await host.setWindowTitle("Briefdesk");
    await showRecent();
  } catch (thrown) {
    desk.problem = asProblem(thrown);
  }
}

/** Takes over what the desk's settings are now. */
export async function takeSettings(summary: DeskSummary): Promise<void> {
  desk.summary = summary;
  await host.setWindowTitle(titleOf(summary));
  await Promise.all([desk.refresh(), browse.refresh()]);
}

async function showRecent(): Promise<void> {
  try {
    desk.recent = await ipc.recentDesks();
  } catch (thrown) {
    desk.problem ??= asProblem(thrown);
  }
}

async function attempt(open: () => Promise<DeskSummary | null>): Promise<void> {
  desk.isOpening = true;
  desk.problem = null;
  try {
    await flush();
    const summary = await open();
    if (summary) {
      await show(summary);
    }
  } catch (thrown) {
    desk.problem = asProblem(thrown);
  }
  desk.isOpening = false;
}

async function show(summary: DeskSummary): Promise<void> {
  selection.close();
  dialogs.close();
  plan.forget();
  desk.take(summary);
  notices.dismiss();
  if (summary.fell_due.length > 0) {
    notices.say(summary.fell_due, true);
  }
  await Promise.all([
    browse.reset(),
    desk.refresh(),
    records.refresh(),
    host.setWindowTitle(titleOf(summary)),
  ]);
}

function titleOf(summary: DeskSummary): string {
  return `${summary.title} – Briefdesk`;
}
