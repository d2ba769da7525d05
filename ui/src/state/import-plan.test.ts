// What the form holds is asked of the engine whole, and nothing that it does not hold.
import { expect, test } from "vitest";

import { type PlanFields, requestOf } from "./import-plan.svelte";

const plan: PlanFields = {
  typed: " ~/blog.xml \n\n~/uploads.zip\n",
  pages: true,
  prefix: "Topic/",
  media: " ~/uploads ",
  salvage: true,
  isDated: false,
  day: "2026-03-12",
  time: "09:30",
  mappings: [{ kind: "tag", from: "misc", to: "" }],
};

test("every option and every mapping is asked for", () => {
  expect(requestOf(plan, "Europe/Berlin", true)).toEqual({
    paths: ["~/blog.xml", "~/uploads.zip"],
    published_at: null,
    dry_run: true,
    pages: true,
    category_prefix: "Topic/",
    salvage: true,
    media: ["~/uploads"],
    mappings: [{ kind: "tag", from: "misc", to: "" }],
  });
});

test("undated briefs are published from a moment in the desk's zone, or not at all", () => {
  const dated = { ...plan, isDated: true };
  expect(requestOf(dated, "Europe/Berlin", false)?.published_at).toBe("2026-03-12T08:30:00Z");
  expect(requestOf({ ...dated, day: "soon" }, "UTC", false)).toBeNull();
});

test("without a place for pictures none is asked for", () => {
  expect(requestOf({ ...plan, media: " " }, "UTC", true)?.media).toEqual([]);
});
