// What the engine's words are on screen.
import type { CorrectionKind, Outcome, RevisionKind, Role, Stage, UndoOutcome } from "../ipc/types";

export const STAGES: Record<Stage, string> = {
  draft: "Draft",
  review: "In review",
  ready: "Ready",
  spiked: "Spiked",
};

export const ROLES: Record<Role, string> = {
  reported_by: "Reported by",
  quoted: "Quoted",
  via: "Via",
  photo: "Photo",
  excerpted_from: "Excerpted from",
};

export const CORRECTIONS: Record<CorrectionKind, string> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  editors_note: "Editor’s note",
};

export const REVISIONS: Record<RevisionKind, string> = {
  autosaved: "Autosaved",
  named: "Named version",
  published: "Published",
};

export const OUTCOMES: Record<Outcome | UndoOutcome, string> = {
  imported: "Imported",
  updated: "Updated",
  unchanged: "Unchanged",
  skipped: "Skipped",
  removed: "Removed",
  restored: "Restored",
  kept: "Kept",
};

/** A map of words as the choices of a select. */
export function choices<Word extends string>(
  words: Record<Word, string>,
): { value: Word; label: string }[] {
  return (Object.keys(words) as Word[]).map((value) => ({ value, label: words[value] }));
}
