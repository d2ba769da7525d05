// A newer release is asked for, fetched and put in place; what goes wrong leaves one where one was.
import { beforeEach, expect, test, vi } from "vitest";

import * as ipc from "../ipc/updates";
import { updates } from "./updates.svelte";

vi.mock("../ipc/updates");
const shell = vi.mocked(ipc);

const RELEASE = { version: "9.0.0", notes: "Better." };

beforeEach(() => {
  vi.resetAllMocks();
  [updates.step, updates.release, updates.problem] = ["none", null, null];
});

test("none is offered where that can't be found out", async () => {
  shell.updatesOffered.mockRejectedValue("no such command");
  await updates.begin();
  expect(updates.isOffered).toBe(false);
});

test("a newer one is found, fetched and installed", async () => {
  shell.findUpdate.mockResolvedValue(RELEASE);
  await updates.look();
  expect([updates.step, updates.release]).toEqual(["found", RELEASE]);
  shell.installUpdate.mockImplementation(async (onProgress) => onProgress({ done: 1, total: 2 }));
  await updates.install();
  expect([updates.step, updates.progress]).toEqual(["installed", { done: 1, total: 2 }]);
  // What waits for a new start is not asked for again.
  await updates.look();
  expect(updates.step).toBe("installed");
});

test("there may be none", async () => {
  shell.findUpdate.mockResolvedValue(null);
  await updates.look();
  expect([updates.step, updates.problem]).toEqual(["none", null]);
});

test("one that is refused can be tried again", async () => {
  shell.findUpdate.mockResolvedValue(RELEASE);
  await updates.look();
  shell.installUpdate.mockRejectedValue({ code: "update_not_ours", message: "No", hint: "" });
  await updates.install();
  expect([updates.step, updates.problem?.code]).toEqual(["found", "update_not_ours"]);
});
