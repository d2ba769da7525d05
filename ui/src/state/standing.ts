// Where a brief stands, as a mark and a word: never by colour alone.
import type { PublicationState, Stage } from "../ipc/types";
import { say } from "../words/speech.svelte";

/** A shape: a ring for what is being written, a disc for what is public, a stroke through what is
 *  withdrawn; between them the rest. */
export type Mark = "ring" | "dotted" | "half" | "clock" | "disc" | "changed" | "struck" | "cross";

/** What an editor reads of a brief's stage and publication. */
export interface Standing {
  mark: Mark;
  word: string;
}

const MARKS = {
  draft: "ring",
  review: "dotted",
  ready: "half",
  spiked: "cross",
} as const satisfies Record<Stage, Mark>;

/** The publication where readers are concerned, else the stage. */
export function standing(brief: {
  stage: Stage;
  publication: PublicationState;
  has_unpublished_changes: boolean;
}): Standing {
  switch (brief.publication) {
    case "unpublished":
      return { mark: MARKS[brief.stage], word: say(`stage-${brief.stage}`) };
    case "scheduled":
      return { mark: "clock", word: say("publication-scheduled") };
    case "retracted":
      return { mark: "struck", word: say("publication-retracted") };
    case "published":
      return brief.has_unpublished_changes
        ? { mark: "changed", word: say("published-with-changes") }
        : { mark: "disc", word: say("publication-published") };
  }
}
