// Where a brief stands, as a mark and a word: never by colour alone.
import type { PublicationState, Stage } from "../ipc/types";

/** A shape: a ring for what is being written, a disc for what is public, between them the rest. */
export type Mark = "ring" | "half" | "disc" | "struck";

/** What an editor reads of a brief's stage and publication. */
export interface Standing {
  mark: Mark;
  word: string;
}

const STAGES: Record<Stage, Standing> = {
  draft: { mark: "ring", word: "Draft" },
  review: { mark: "ring", word: "In review" },
  ready: { mark: "half", word: "Ready" },
  spiked: { mark: "struck", word: "Spiked" },
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
      return { mark: "half", word: "Scheduled" };
    case "retracted":
      return { mark: "struck", word: "Retracted" };
    case "published":
      return brief.has_unpublished_changes
        ? { mark: "half", word: "Published, with changes" }
        : { mark: "disc", word: "Published" };
  }
}
