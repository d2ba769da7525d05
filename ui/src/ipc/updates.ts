// Newer releases of the program. All but the first may reject with what `asProblem` turns into a
// problem.
import { Channel, invoke } from "@tauri-apps/api/core";

import type { OnProgress } from "./exchange";
import type { NewerRelease } from "./types";

/** Whether a newer release can be asked for here. Where a package manager sees to that, it can't. */
export function updatesOffered(): Promise<boolean> {
  return invoke("updates_offered");
}

/** Asks for a release newer than this one. */
export function findUpdate(): Promise<NewerRelease | null> {
  return invoke("find_update");
}

/** Fetches the release that was found and puts it in the place of this one. On Windows the program
 * ends with that. */
export function installUpdate(onProgress: OnProgress): Promise<void> {
  return invoke("install_update", { onProgress: new Channel(onProgress) });
}

/** Ends the program and starts it again. */
export function restart(): Promise<void> {
  return invoke("restart");
}
