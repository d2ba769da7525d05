// A profile survives the form, and takes nothing along that its format has no use for.
import { expect, test } from "vitest";

import type { ExportProfile } from "../ipc/types";
import { draftOf, EMPTY, freeName, profileOf } from "./profile-draft";

const site: ExportProfile = {
  name: "Web site",
  format: "html",
  to: "/srv/site",
  include: "published",
  from: null,
  until: null,
  theme: "/srv/themes/own",
  redirects: ["netlify", "apache"],
  exported_at: null,
};
const html = { value: "html", takesUnpublished: false, takesDays: false } as const;
const csv = { value: "csv", takesUnpublished: true, takesDays: true } as const;

test("a profile comes out of the form as it went in", () => {
  expect(profileOf(draftOf(site), html)).toEqual(site);
  for (const theme of [null, "default", "plain"]) {
    expect(profileOf(draftOf({ ...site, theme }), html).theme).toBe(theme);
  }
  const days = { ...site, from: "2019-01-01", theme: null, redirects: [], include: "all" as const };
  const table: ExportProfile = { ...days, format: "csv" };
  expect(profileOf(draftOf(table), csv)).toEqual(table);
});

test("what the format has no use for stays out", () => {
  const draft = { ...draftOf(site), format: "csv" as const };
  expect(profileOf(draft, csv)).toMatchObject({ theme: null, redirects: [] });
  const dated = { ...EMPTY, include: "all" as const, from: "2019-01-01" };
  expect(profileOf(dated, html)).toMatchObject({ include: "published", from: null });
});

test("a new name is one that is free", () => {
  expect(freeName("Web site", [])).toBe("Web site");
  expect(freeName("Web site", [site, { ...site, name: "web site 2" }])).toBe("Web site 3");
});
