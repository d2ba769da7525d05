// Nothing that was typed is lost, and "saved" is never said before it is true.
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { BriefDraft, BriefView, Problem } from "../ipc/types";
import { BriefEditor } from "./brief-editor.svelte";
import { type BriefDesk, OpenBrief } from "./open-brief.svelte";

/** A desk in memory that answers when it is told to. */
class Engine implements BriefDesk {
  readonly briefs = new Map<string, BriefView>();
  readonly named: string[] = [];
  /** Bodies saved, in order. */
  readonly saved: string[] = [];
  inFlight = 0;
  mostInFlight = 0;
  delay = 0;
  failure: Problem | null = null;

  constructor(...ids: string[]) {
    ids.forEach((id) => this.briefs.set(id, view(id, 1, "First.")));
  }

  get(id: string): BriefView {
    const found = this.briefs.get(id);
    if (!found) {
      throw { code: "not_found", message: `No ${id}`, hint: "" };
    }
    return found;
  }

  /** Changes a brief behind the window's back. */
  write(id: string, change: Partial<BriefView>): void {
    const before = this.get(id);
    this.briefs.set(id, { ...before, ...change, version: before.version + 1 });
  }

  async brief(id: string): Promise<BriefView> {
    return this.get(id);
  }

  async saveBrief(id: string, seen: number, draft: BriefDraft): Promise<BriefView> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    if (this.delay > 0) {
      await new Promise((done) => setTimeout(done, this.delay));
    }
    this.inFlight -= 1;
    if (this.failure) {
      throw this.failure;
    }
    if (this.get(id).version !== seen) {
      throw { code: "conflict", message: "Changed elsewhere", hint: "" };
    }
    this.saved.push(draft.body);
    const credits = draft.credits.map((credit) => ({ ...credit, line: credit.source }));
    this.write(id, { ...draft, slug: "probe", credits } as unknown as Partial<BriefView>);
    return this.get(id);
  }

  async addBrief(): Promise<BriefView> {
    this.briefs.set("added", view("added", 1, ""));
    return this.get("added");
  }

  async nameVersion(id: string, name: string): Promise<void> {
    this.named.push(`${name}: ${this.get(id).body}`);
  }
}

function view(id: string, version: number, body: string): BriefView {
  const text = { headline: "Probe lands", slug: "probe", standfirst: "", body, dateline: "" };
  const lists = { byline: [], tags: [], credits: [], credit_line: "", words: 1, language: null };
  return { id, version, stage: "draft", ...text, ...lists } as unknown as BriefView;
}

const DISK_FULL: Problem = {
  code: "database",
  message: "The disk is full",
  hint: "Make room",
  values: {},
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function open(engine = new Engine("a")): Promise<[OpenBrief, Engine]> {
  return [new OpenBrief(engine.get("a"), engine), engine];
}

test("a change is saved half a second after the last key, and only then said to be", async () => {
  const [brief, engine] = await open();
  engine.delay = 40;
  brief.edit({ body: "Sec" });
  await vi.advanceTimersByTimeAsync(300);
  brief.edit({ body: "Second." });
  await vi.advanceTimersByTimeAsync(499);
  expect([brief.saving, engine.saved]).toEqual(["unsaved", []]);
  await vi.advanceTimersByTimeAsync(1);
  expect(brief.saving).toBe("saving");
  await vi.advanceTimersByTimeAsync(40);
  expect([brief.saving, engine.saved, brief.view.version]).toEqual(["saved", ["Second."], 2]);
});

test("who types without a pause is saved every second all the same", async () => {
  const [brief, engine] = await open();
  for (let key = 1; key <= 40; key += 1) {
    brief.edit({ body: "x".repeat(key) });
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(engine.saved.length).toBeGreaterThanOrEqual(4);
});

test("saves never overlap, and a key during one is saved by the next", async () => {
  const [brief, engine] = await open();
  engine.delay = 2_000;
  brief.edit({ body: "One" });
  await vi.advanceTimersByTimeAsync(600);
  brief.edit({ body: "Two" });
  const flushed = brief.flush();
  await vi.advanceTimersByTimeAsync(1_500);
  expect(brief.saving).toBe("saving");
  await vi.advanceTimersByTimeAsync(5_000);
  await flushed;
  expect([engine.saved, engine.mostInFlight, brief.saving]).toEqual([["One", "Two"], 1, "saved"]);
});

test("a failed save keeps the text, says so, tries again ever more slowly, and mends itself", async () => {
  const [brief, engine] = await open();
  engine.failure = DISK_FULL;
  brief.edit({ body: "Kept" });
  await vi.advanceTimersByTimeAsync(600);
  expect([brief.saving, brief.problem?.message]).toEqual(["failed", "The disk is full"]);
  await expect(brief.flush()).rejects.toEqual(DISK_FULL);
  brief.edit({ body: "Kept, and more" });
  engine.failure = null;
  await vi.advanceTimersByTimeAsync(2_000);
  expect([brief.saving, engine.saved]).toEqual(["saved", ["Kept, and more"]]);
});

test("a key during a retry that succeeds is saved too", async () => {
  const [brief, engine] = await open();
  engine.failure = DISK_FULL;
  engine.delay = 50;
  brief.edit({ body: "One" });
  await vi.advanceTimersByTimeAsync(560);
  engine.failure = null;
  await vi.advanceTimersByTimeAsync(1_010);
  brief.edit({ body: "Two" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([brief.saving, engine.saved]).toEqual(["saved", ["One", "Two"]]);
});

test("where only the standing changed elsewhere, the text is saved on top of it", async () => {
  const [brief, engine] = await open();
  engine.write("a", { stage: "ready" });
  brief.edit({ body: "Mine" });
  await vi.advanceTimersByTimeAsync(600);
  expect([brief.saving, engine.get("a").body, brief.view.stage]).toEqual([
    "saved",
    "Mine",
    "ready",
  ]);
});

async function conflicting(): Promise<[OpenBrief, Engine]> {
  const [brief, engine] = await open();
  engine.write("a", { body: "Theirs" });
  brief.edit({ body: "Mine" });
  await vi.advanceTimersByTimeAsync(600);
  expect([brief.saving, brief.theirs?.body, brief.draft.body]).toEqual([
    "conflict",
    "Theirs",
    "Mine",
  ]);
  await expect(brief.flush()).rejects.toMatchObject({ code: "conflict" });
  return [brief, engine];
}

test("keeping mine keeps theirs as a version", async () => {
  const [brief, engine] = await conflicting();
  const kept = brief.keepMine();
  await vi.runAllTimersAsync();
  await kept;
  expect([engine.get("a").body, brief.saving]).toEqual(["Mine", "saved"]);
  expect(engine.named).toEqual(["Changed elsewhere, before mine was kept: Theirs"]);
});

test("taking theirs keeps mine as a version", async () => {
  const [brief, engine] = await conflicting();
  const taken = brief.takeTheirs();
  await vi.runAllTimersAsync();
  await taken;
  expect([engine.get("a").body, brief.draft.body, brief.replaced]).toEqual(["Theirs", "Theirs", 1]);
  expect(engine.named).toEqual(["Mine, before theirs was taken: Mine"]);
  expect(brief.saving).toBe("saved");
});

test("keeping both makes mine a brief of its own", async () => {
  const [brief, engine] = await conflicting();
  const kept = brief.keepBoth();
  await vi.runAllTimersAsync();
  expect((await kept)?.id).toBe("added");
  expect([engine.get("a").body, engine.get("added").body]).toEqual(["Theirs", "Mine"]);
  expect([brief.draft.body, brief.saving]).toEqual(["Theirs", "saved"]);
});

test("a step is taken on the text in hand, and what it says replaces the text", async () => {
  const [brief, engine] = await open();
  brief.edit({ body: "In hand" });
  const acted = brief.act(async () => {
    expect(engine.get("a").body).toBe("In hand");
    engine.write("a", { body: "As it was before" });
    return engine.get("a");
  });
  await vi.runAllTimersAsync();
  await acted;
  expect([brief.draft.body, brief.replaced, brief.saving]).toEqual([
    "As it was before",
    1,
    "saved",
  ]);
});

test("a credit that names no source yet is not sent and not lost", async () => {
  const [brief] = await open();
  const rest = { role: "reported_by", url: null, headline: null, reporter: null } as const;
  const days = { published_on: null, read_on: null, archive_url: null, wording: null };
  brief.edit({ credits: [{ key: 1, source: "", ...rest, ...days }] });
  const flushed = brief.flush();
  await vi.runAllTimersAsync();
  await flushed;
  expect([brief.view.credits.length, brief.draft.credits.length]).toEqual([0, 1]);
});

test("leaving a brief saves it; where that fails it is kept, and found again as it was", async () => {
  const engine = new Engine("a", "b");
  const editor = new BriefEditor(engine);
  await editor.open("a");
  engine.failure = DISK_FULL;
  editor.brief?.edit({ body: "Not on disk" });
  await editor.open("b");
  await vi.advanceTimersByTimeAsync(10);
  expect(editor.unsettled.map((brief) => [brief.id, brief.saving])).toEqual([["a", "failed"]]);
  await expect(editor.flush()).rejects.toEqual(DISK_FULL);
  await editor.open("a");
  expect([editor.brief?.draft.body, editor.unsettled.length]).toEqual(["Not on disk", 0]);
  engine.failure = null;
  await vi.runAllTimersAsync();
  expect(engine.get("a").body).toBe("Not on disk");
});

test("of two briefs asked for in a row, the last is shown", async () => {
  const editor = new BriefEditor(new Engine("a", "b"));
  const [first, second] = [editor.open("a"), editor.open("b")];
  await Promise.all([first, second]);
  expect(editor.brief?.id).toBe("b");
});

test("a brief that is gone leaves a problem behind and nothing of the one before", async () => {
  const editor = new BriefEditor(new Engine("a"));
  await editor.open("a");
  await editor.open("gone");
  expect([editor.brief, editor.problem?.code]).toEqual([null, "not_found"]);
});
