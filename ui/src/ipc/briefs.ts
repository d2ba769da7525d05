// Briefs: lists of them, writing, publishing, history, findings, preview. Everything here may
// reject with what `asProblem` turns into a problem.
import { invoke } from "@tauri-apps/api/core";

import type {
  BriefDraft,
  BriefId,
  BriefRow,
  BriefView,
  CorrectionKind,
  Finding,
  ListRequest,
  Page,
  RevisionId,
  RevisionView,
  Stage,
  Timestamp,
} from "./types";

/** One page of the open desk's briefs. A typed filter that names nothing known rejects with the
 * code `unknown_filter`. */
export function listBriefs(request: ListRequest): Promise<Page<BriefRow>> {
  return invoke("list_briefs", { request });
}

/** Adds an empty draft. */
export function addBrief(): Promise<BriefView> {
  return invoke("add_brief");
}

/** A brief. */
export function brief(id: BriefId): Promise<BriefView> {
  return invoke("brief", { id });
}

/** Saves what was typed into a brief; it is on disk when this resolves. Where the brief is no
 * longer at version `seen`, it rejects with the code `conflict` and writes nothing. */
export function saveBrief(id: BriefId, seen: number, draft: BriefDraft): Promise<BriefView> {
  return invoke("save_brief", { id, seen, draft });
}

/** Publishes a brief, or its changes, at this time or at once. */
export function publish(id: BriefId, at: Timestamp | null): Promise<BriefView> {
  return invoke("publish", { id, at });
}

/** Takes a brief out of the public's sight, or takes back a schedule. */
export function unpublish(id: BriefId): Promise<BriefView> {
  return invoke("unpublish", { id });
}

/** Withdraws a published brief; its address then tells the reason. */
export function retract(id: BriefId, reason: string): Promise<BriefView> {
  return invoke("retract", { id, reason });
}

/** Moves the work on a brief to another stage. */
export function moveTo(id: BriefId, stage: Stage): Promise<BriefView> {
  return invoke("move_to", { id, stage });
}

/** Sets an embargo, or lifts it. */
export function setEmbargo(id: BriefId, until: Timestamp | null): Promise<BriefView> {
  return invoke("set_embargo", { id, until });
}

/** Throws away the edits that readers do not see. */
export function discardChanges(id: BriefId): Promise<BriefView> {
  return invoke("discard_changes", { id });
}

/** Adds a dated public notice to a published brief. */
export function correct(id: BriefId, kind: CorrectionKind, text: string): Promise<BriefView> {
  return invoke("correct", { id, kind, text });
}

/** Keeps what a brief says now under a name. */
export function nameVersion(id: BriefId, name: string): Promise<void> {
  return invoke("name_version", { id, name });
}

/** A brief's kept states, newest first. */
export function history(id: BriefId): Promise<RevisionView[]> {
  return invoke("history", { id });
}

/** Brings back what a brief said in one of its revisions, as its next edit; `seen` as for
 * `saveBrief`. */
export function restore(id: BriefId, seen: number, revision: RevisionId): Promise<BriefView> {
  return invoke("restore", { id, seen, revision });
}

/** What the checks find in a brief as it was last saved. */
export function check(id: BriefId): Promise<Finding[]> {
  return invoke("check", { id });
}

/** The page that the site would show of what was typed: a whole HTML document with its style, for
 * a sandboxed frame. Its links lead nowhere. */
export function preview(id: BriefId, draft: BriefDraft): Promise<string> {
  return invoke("preview", { id, draft });
}

/** Copied HTML as clean Markdown. */
export function pasteHtml(html: string): Promise<string> {
  return invoke("paste_html", { html });
}
