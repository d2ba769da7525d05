// What an editor can do with the open brief, named as the menus name it. Whether it is allowed is
// the engine's to say: what it refuses is shown beside the publication.
import { openFind, toggleFormat } from "../editor/current";
import * as ipc from "../ipc/briefs";
import { asProblem } from "../ipc/problem";
import type {
  BriefId,
  BriefView,
  CorrectionKind,
  RevisionId,
  Stage,
  Timestamp,
} from "../ipc/types";
import { desk } from "../state/desk.svelte";
import { offers } from "../state/offer.svelte";
import { editor } from "../state/editor.svelte";
import { questions } from "../state/question.svelte";
import { refusal } from "../state/refusal.svelte";
import { selection } from "../state/selection.svelte";
import { say } from "../words/speech.svelte";

/** Saves everything that is not saved, at once. Rejects with the problem where that fails. */
export function flush(): Promise<void> {
  return editor.flush();
}

/** Makes a brief and opens it. */
export async function newBrief(): Promise<void> {
  const { id } = await ipc.addBrief();
  await desk.refresh();
  selection.open(id);
}

/** Takes a step with the open brief; true where it was taken. What refused it is kept to be shown. */
async function step(take: (id: BriefId, seen: number) => Promise<BriefView>): Promise<boolean> {
  const { brief } = editor;
  if (!brief) {
    return false;
  }
  refusal.clear();
  offers.withdraw();
  try {
    await brief.act((seen) => take(brief.id, seen));
    await desk.refresh();
    return true;
  } catch (thrown) {
    refusal.take(brief.id, asProblem(thrown));
    return false;
  }
}

/** Publishes the open brief, or its changes, at once. */
export async function publish(): Promise<void> {
  const before = editor.brief?.view;
  if ((await step((id) => ipc.publish(id, null))) && before?.publication === "unpublished") {
    offers.make(say("offer-published"), () => step((id) => ipc.unpublish(id)));
  }
}

/** Publishes the open brief's changes. */
export const publishChanges = publish;

/** Asks when to publish. */
export function schedule(): void {
  questions.ask("schedule");
}

/** Publishes the open brief at this time. */
export async function publishAt(at: Timestamp): Promise<boolean> {
  return step((id) => ipc.publish(id, at));
}

/** Takes the open brief out of the public's sight, or takes back its schedule. */
export async function unpublish(): Promise<void> {
  const before = editor.brief?.view;
  if (!before || !(await step((id) => ipc.unpublish(id)))) {
    return;
  }
  const isScheduled = before.publication === "scheduled";
  const at = isScheduled ? before.published_at : null;
  const again = at && Date.parse(at) <= Date.now() ? null : at;
  const message = say(isScheduled ? "offer-schedule-taken-back" : "offer-unpublished");
  offers.make(message, () => step((id) => ipc.publish(id, again ?? before.published_at)));
}

/** Asks for the reason of a retraction. */
export function retract(): void {
  questions.ask("retract");
}

/** Retracts the open brief; its address then tells readers this reason. */
export async function retractFor(reason: string): Promise<boolean> {
  const done = await step((id) => ipc.retract(id, reason));
  if (done) {
    offers.make(say("offer-retracted"), () => step((id) => ipc.publish(id, null)));
  }
  return done;
}

/** Moves the work on the open brief to another stage. */
export async function moveTo(stage: Stage): Promise<void> {
  await step((id) => ipc.moveTo(id, stage));
}

/** Sets the open brief aside. */
export async function spike(): Promise<void> {
  const before = editor.brief?.view.stage;
  if (before && (await step((id) => ipc.moveTo(id, "spiked")))) {
    offers.make(say("offer-spiked"), () => moveTo(before));
  }
}

/** Brings the open brief back from the spike, as a draft. */
export function bringBack(): Promise<void> {
  return moveTo("draft");
}

/** Asks until when nothing may be published. */
export function embargo(): void {
  questions.ask("embargo");
}

/** Sets or lifts the open brief's embargo. */
export async function setEmbargo(until: Timestamp | null): Promise<boolean> {
  const before = editor.brief?.view.embargo ?? null;
  const done = await step((id) => ipc.setEmbargo(id, until));
  if (done && until === null && before) {
    offers.make(say("offer-embargo-lifted"), () => step((id) => ipc.setEmbargo(id, before)));
  }
  return done;
}

/** Goes back to the published text. What was discarded stays among the revisions. */
export async function discardChanges(): Promise<void> {
  const text = editor.brief && editor.brief.snapshot();
  if (text && (await step((id) => ipc.discardChanges(id)))) {
    offers.make(say("offer-changes-discarded"), () => editor.brief?.restoreText(text));
  }
}

/** Adds a public notice to the open brief. */
export async function correct(kind: CorrectionKind, text: string): Promise<boolean> {
  return step((id) => ipc.correct(id, kind, text));
}

/** Asks for the name of a version. */
export function saveVersion(): void {
  questions.ask("version");
}

/** Keeps what the open brief says now under a name. */
export async function keepVersion(name: string): Promise<boolean> {
  return step(async (id) => {
    await ipc.nameVersion(id, name);
    return ipc.brief(id);
  });
}

/** Goes back to a kept revision. What was there before stays among the revisions. */
export async function restore(revision: RevisionId): Promise<void> {
  const text = editor.brief && editor.brief.snapshot();
  if (text && (await step((id, seen) => ipc.restore(id, seen, revision)))) {
    offers.make(say("offer-revision-restored"), () => editor.brief?.restoreText(text));
  }
}

/** Opens find and replace in the open brief. */
export function findInBrief(): void {
  openFind();
}

/** Formats of the selection in the body. */
export const bold = () => toggleFormat("bold");
export const italic = () => toggleFormat("italic");
export const link = () => toggleFormat("link");
export const quote = () => toggleFormat("quote");
export const list = () => toggleFormat("list");
