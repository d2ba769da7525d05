// What an editor can do with the open brief.
import { addBrief } from "../ipc/briefs";
import { desk } from "../state/desk.svelte";
import { selection } from "../state/selection.svelte";

/** Saves what is being written at once. */
export async function flush(): Promise<void> {}

/** Makes a brief and opens it. */
export async function newBrief(): Promise<void> {
  const { id } = await addBrief();
  await desk.refresh();
  selection.open(id);
}
