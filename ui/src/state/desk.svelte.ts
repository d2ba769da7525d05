// Which desk is open, or why none is.
import type { DeskSummary, Problem } from "../ipc/types";
import type { BriefList } from "./brief-list.svelte";

/** What the window has to show. */
export type Showing =
  | { kind: "starting" }
  | { kind: "no-desk" }
  | { kind: "desk"; summary: DeskSummary; briefs: BriefList };

export const desk = $state<{
  showing: Showing;
  /** Whether a desk is being opened. */
  isOpening: boolean;
  /** Why the last desk asked for did not open. */
  problem: Problem | null;
}>({ showing: { kind: "starting" }, isOpening: false, problem: null });
