// Every action is there once, with a shortcut of its own, and is done only when it can be.
import { beforeEach, expect, test, vi } from "vitest";

import type { DeskSummary } from "../ipc/types";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { type Action, ACTIONS, actionFor, run } from "./table";

vi.mock("./briefs");
vi.mock("./exchange");
vi.mock("../ipc/desk");
vi.mock("../ipc/host");

const press = (key: string, ctrlKey = false) => ({
  key,
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false,
});

beforeEach(() => {
  desk.take(null);
  dialogs.close();
});

test("no two actions share a name or a shortcut", () => {
  const ids = ACTIONS.map((it) => it.id);
  const keys = ACTIONS.flatMap((it: Action) => it.keys ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});

test("without a desk there is nothing to search or to set", () => {
  expect(actionFor(press(",", true))).toBeUndefined();
  expect(actionFor(press("k", true))?.id).toBe("palette");
  run("settings");
  expect(dialogs.open).toBeNull();
});

test("with a desk there is", () => {
  desk.take({ title: "Archive" } as DeskSummary);
  run("settings");
  expect(dialogs.open).toBe("settings");
});

test("what floats has the keyboard; only the palette takes its place", () => {
  desk.take({ title: "Archive" } as DeskSummary);
  dialogs.show("settings");
  expect(actionFor(press("n", true))).toBeUndefined();
  expect(actionFor(press("k", true))?.id).toBe("palette");
});

test("a name that is no action's is ignored", () => {
  expect(() => run("fly")).not.toThrow();
});
