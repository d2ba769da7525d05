// Keeping the desk's sources in order: editing one, and making two spellings one source.
import * as ipc from "../ipc/records";
import type { SourceId, SourceProfile } from "../ipc/types";
import { browse } from "../state/browse.svelte";
import { desk } from "../state/desk.svelte";
import { records } from "../state/records.svelte";

/** Adds a source, or changes one. */
export async function keepSource(id: SourceId | null, profile: SourceProfile): Promise<SourceId> {
  const kept = id === null ? await ipc.addSource(profile) : await ipc.updateSource(id, profile);
  await lookAgain();
  return kept.id;
}

/** Makes sources one with another, which takes over their briefs and their names. */
export async function mergeSources(merged: SourceId[], into: SourceId): Promise<void> {
  await ipc.mergeSources(merged, into);
  await lookAgain();
}

async function lookAgain(): Promise<void> {
  await Promise.all([records.refresh(), desk.refresh(), browse.refresh()]);
}
