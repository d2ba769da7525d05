// What follows when scheduled briefs are published by themselves: the lists and the open brief show it,
// and the editor is told, by the system too where they like that.
import { notify } from "../ipc/host";
import type { DueBrief } from "../ipc/types";
import { desk } from "../state/desk.svelte";
import { editor } from "../state/editor.svelte";
import { notices } from "../state/notices.svelte";
import { preferences } from "../state/preferences.svelte";
import { records } from "../state/records.svelte";
import { selection } from "../state/selection.svelte";
import { say } from "../words/speech.svelte";
import { goTo } from "./navigate";

/** More at one time than this are told of in one notification. */
const ONE_BY_ONE = 3;

/** Briefs have fallen due in the open desk. */
export function followSchedule(briefs: readonly DueBrief[]): void {
  notices.say(briefs, false);
  void desk.refresh();
  void records.refresh();
  void editor.brief?.refresh();
  if (preferences.current.notify_published) {
    for (const [title, body] of notificationsOf(briefs)) {
      // A system that shows no notifications has the notice in the window.
      notify(title, body).catch(() => undefined);
    }
  }
}

/** Goes to what the notice on screen is about. */
export function showPublished(): void {
  const briefs = notices.current?.briefs ?? [];
  notices.dismiss();
  const [first] = briefs;
  if (briefs.length === 1 && first) {
    selection.open(first.id);
  } else {
    void goTo({ kind: "publication", publication: "published" });
  }
}

/** Each a title and what stands under it. The headline is the title: the system takes what stands
 *  under one for markup. */
function notificationsOf(briefs: readonly DueBrief[]): [string, string][] {
  const body = say("published-as-scheduled");
  return briefs.length > ONE_BY_ONE
    ? [[say("briefs-were-published", { count: briefs.length }), body]]
    : briefs.map(({ headline }) => [headline, body]);
}
