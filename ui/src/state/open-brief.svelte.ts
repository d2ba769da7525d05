// One open brief: the text in hand, and the way it gets to disk. It is saved half a second after
// the last change and at the latest a second after the first; never twice at a time; and it counts
// as saved only once the engine has answered for the newest change.
// Deliberately absent: what is on screen, and which brief that is.
import { asProblem } from "../ipc/problem";
import type { BriefDraft, BriefId, BriefView, Problem } from "../ipc/types";
import { say } from "../words/speech.svelte";
import { type EditedDraft, draftOf, editedFrom, saysTheSame, sent } from "./draft";

/** What an open brief asks of the engine. */
export interface BriefDesk {
  brief(id: BriefId): Promise<BriefView>;
  saveBrief(id: BriefId, seen: number, draft: BriefDraft): Promise<BriefView>;
  addBrief(): Promise<BriefView>;
  nameVersion(id: BriefId, name: string): Promise<void>;
}

/** How much of an open brief is on disk. */
export type Saving = "saved" | "unsaved" | "saving" | "failed" | "conflict";

/** Milliseconds after the last change, and after the first one that is not saved yet. */
const PAUSE = 500;
const AT_MOST = 900;
/** Milliseconds to wait after so many failures. */
const RETRIES = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

export class OpenBrief {
  readonly id: BriefId;
  /** The brief as the engine last answered. */
  view: BriefView = $state.raw() as BriefView;
  /** The text in hand. Change it through `edit`. */
  draft: EditedDraft = $state() as EditedDraft;
  /** Why the last attempt to save failed, as long as it has not been made good. */
  problem = $state.raw<Problem | null>(null);
  /** What the brief says on disk, where it was changed there and here. */
  theirs = $state.raw<BriefView | null>(null);
  /** Counts how often the text in hand was replaced by another: what shows it follows. */
  replaced = $state(0);

  #edits = $state(0);
  #savedEdits = $state(0);
  #isSaving = $state(false);
  #failures = 0;
  #firstUnsaved: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #desk: BriefDesk;
  readonly #answered: (view: BriefView) => void;

  /** `answered` is told of every state of the brief that is known to be on disk. */
  constructor(view: BriefView, desk: BriefDesk, answered: (view: BriefView) => void = () => {}) {
    this.id = view.id;
    this.view = view;
    this.draft = editedFrom(view);
    this.#desk = desk;
    this.#answered = answered;
  }

  /** How much of it is on disk. */
  get saving(): Saving {
    if (this.theirs) {
      return "conflict";
    }
    if (this.problem) {
      return "failed";
    }
    if (this.#edits === this.#savedEdits) {
      return "saved";
    }
    return this.#isSaving ? "saving" : "unsaved";
  }

  /** Changes the text in hand; it saves itself. */
  edit(change: Partial<EditedDraft>): void {
    Object.assign(this.draft, change);
    this.#edits += 1;
    this.#firstUnsaved ??= Date.now();
    if (!this.problem && !this.theirs) {
      const due = Math.min(Date.now() + PAUSE, this.#firstUnsaved + AT_MOST);
      this.#saveIn(Math.max(0, due - Date.now()));
    }
  }

  /** The text in hand as it is now, to come back to. */
  snapshot(): EditedDraft {
    return $state.snapshot(this.draft);
  }

  /** Comes back to a text that was in hand before. */
  restoreText(text: EditedDraft): void {
    this.edit(text);
    this.replaced += 1;
  }

  /** Saves what is not saved, at once. Rejects with the problem where it can't be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    do {
      await this.#save();
      if (this.problem ?? this.theirs) {
        throw this.problem ?? unsettled();
      }
    } while (this.#edits !== this.#savedEdits);
    clearTimeout(this.#timer);
  }

  /** Takes a step that the engine answers with the brief, once what is in hand is on disk. Where
   *  the step changes the text, what it says replaces the text in hand. */
  async act(step: (seen: number) => Promise<BriefView>): Promise<BriefView> {
    await this.flush();
    return this.#next(async () => {
      const before = this.#edits;
      const view = await step(this.view.version);
      const isTyping = this.#edits !== before;
      if (!isTyping && !saysTheSame(draftOf(view), sent(this.draft))) {
        this.#replaceWith(view);
      }
      this.#know(view);
      return view;
    });
  }

  /** Looks whether the brief was changed elsewhere; with nothing unsaved here, takes it over. */
  async refresh(): Promise<void> {
    if (this.saving === "saved") {
      await this.act(() => this.#desk.brief(this.id));
    }
  }

  /** Settles a conflict with the text in hand. Theirs stays among the brief's named versions. */
  async keepMine(): Promise<void> {
    await this.#settle(async (theirs) => {
      await this.#desk.nameVersion(this.id, say("version-theirs"));
      return theirs;
    });
    await this.flush();
  }

  /** Settles a conflict with what is on disk. Mine stays among the brief's named versions. */
  async takeTheirs(): Promise<void> {
    await this.#settle(async (theirs) => {
      const mine = await this.#desk.saveBrief(this.id, theirs.version, sent(this.draft));
      await this.#desk.nameVersion(this.id, say("version-mine"));
      const view = await this.#desk.saveBrief(this.id, mine.version, draftOf(theirs));
      this.#replaceWith(view);
      return view;
    });
  }

  /** Settles a conflict with two briefs: theirs stays this one, mine becomes a new one. */
  async keepBoth(): Promise<BriefView | null> {
    let added: BriefView | null = null;
    await this.#settle(async (theirs) => {
      const empty = await this.#desk.addBrief();
      const mine = { ...sent(this.draft), slug: null };
      added = await this.#desk.saveBrief(empty.id, empty.version, mine);
      this.#replaceWith(theirs);
      return theirs;
    });
    return added;
  }

  #settle(step: (theirs: BriefView) => Promise<BriefView>): Promise<void> {
    return this.#next(async () => {
      if (this.theirs) {
        const view = await step(this.theirs);
        this.theirs = null;
        this.problem = null;
        this.#know(view);
      }
    });
  }

  /** One after the other: nothing is sent to the engine before it has answered. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #save(): Promise<void> {
    return this.#next(async () => {
      const edits = this.#edits;
      if (this.theirs || edits === this.#savedEdits) {
        return;
      }
      const draft = sent(this.draft);
      this.#firstUnsaved = null;
      this.#isSaving = true;
      try {
        const view = await this.#desk.saveBrief(this.id, this.view.version, draft);
        this.#savedEdits = edits;
        this.problem = null;
        this.#failures = 0;
        this.#know(view);
        this.#spellAs(view);
        if (this.#edits !== edits) {
          this.#saveIn(PAUSE);
        }
      } catch (thrown) {
        await this.#fail(asProblem(thrown));
      } finally {
        this.#isSaving = false;
      }
    });
  }

  async #fail(problem: Problem): Promise<void> {
    try {
      if (problem.code === "conflict" && !(await this.#isRealConflict())) {
        this.#saveIn(0);
        return;
      }
      if (this.theirs) {
        this.problem = null;
        return;
      }
      this.problem = problem;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? PAUSE;
    this.#failures += 1;
    this.#saveIn(wait);
  }

  /** Whether the text was changed elsewhere, and not only where the brief stands. */
  async #isRealConflict(): Promise<boolean> {
    const theirs = await this.#desk.brief(this.id);
    const draft = draftOf(theirs);
    if (saysTheSame(draft, draftOf(this.view)) || saysTheSame(draft, sent(this.draft))) {
      this.#know(theirs);
      return false;
    }
    this.theirs = theirs;
    return true;
  }

  #know(view: BriefView): void {
    this.view = view;
    this.#answered(view);
  }

  #replaceWith(view: BriefView): void {
    this.draft = editedFrom(view);
    this.#savedEdits = this.#edits;
    this.#firstUnsaved = null;
    this.replaced += 1;
  }

  /** Takes over how the engine spells names, where they have not been edited since. */
  #spellAs(view: BriefView): void {
    if (this.#edits !== this.#savedEdits) {
      return;
    }
    const named = this.draft.credits.filter((credit) => credit.source.trim() !== "");
    if (named.length === view.credits.length) {
      named.forEach((credit, index) => {
        credit.source = view.credits[index]?.source ?? credit.source;
      });
    }
    this.draft.byline = [...view.byline];
    this.draft.tags = [...view.tags];
  }
}

function unsettled(): Problem {
  return {
    code: "conflict",
    message: say("conflict-title"),
    hint: say("conflict-hint"),
    values: {},
  };
}
