// Newer releases of the program. What is being written is saved before the program ends.
import { asProblem } from "../ipc/problem";
import { restart } from "../ipc/updates";
import { dialogs } from "../state/dialogs.svelte";
import { updates } from "../state/updates.svelte";
import { flush } from "./briefs";

/** Asks for a newer release. */
export async function checkForUpdates(): Promise<void> {
  dialogs.show("updates");
  await updates.look();
}

/** Fetches the one that was found and puts it in place, which on Windows ends the program. */
export async function installUpdate(): Promise<void> {
  if (await saved()) {
    await updates.install();
  }
}

/** Starts the program again, as the newer one. */
export async function restartNow(): Promise<void> {
  if (await saved()) {
    await restart();
  }
}

/** Whether everything that is being written is on disk; where not, says why. */
async function saved(): Promise<boolean> {
  try {
    await flush();
    return true;
  } catch (thrown) {
    updates.problem = asProblem(thrown);
    return false;
  }
}
