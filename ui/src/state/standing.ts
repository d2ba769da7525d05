// Where a brief stands, as a mark and a word: never by colour alone.
import type { PublicationState, Stage } from "../ipc/types";

/** A shape: a ring for what is being written, a disc for what is public, a stroke through what is
 *  withdrawn; between them the rest. */
export type Mark = "ring" | "dotted" | "half" | "clock" | "disc" | "changed" | "struck" | "cross";

/** What an editor reads of a brief's stage and publication. */
export interface Standing {
  mark: Mark;
  word: string;
}

const STAGES: Record<Stage, Standing> = {
  draft: { mark: "ring", word: "Draft" },
  review: { mark: "dotted", word: "In review" },
  ready: { mark: "half", word: "Ready" },
  spiked: { mark: "cross", word: "Spiked" },
};

/** The publication where readers are concerned, else the stage. */
export function standing(brief: {
  stage: Stage;
  publication: PublicationState;
  has_unpublished_changes: boolean;
}): Standing {
  switch (brief.publication) {
    case "unpublished":
      return STAGES[brief.stage];
    case "scheduled":
      return { mark: "clock", word: "Scheduled" };
    case "retracted":
      return { mark: "struck", word: "Retracted" };
    case "published":
      return brief.has_unpublished_changes
        ? { mark: "changed", word: "Published, with changes" }
        : { mark: "disc", word: "Published" };
  }
}
