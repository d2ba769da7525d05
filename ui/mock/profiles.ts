// Made-up answers: export profiles.
import type { ExportProfile } from "../src/ipc/types";

const plain = { include: "published", from: null, until: null, redirects: [] } as const;
let profiles: ExportProfile[] = [
  {
    ...plain,
    name: "Web site",
    format: "html",
    to: "~/site",
    theme: null,
    redirects: [],
    exported_at: "2026-03-12T09:30:00Z",
  },
  {
    ...plain,
    name: "Spring in print",
    format: "book",
    to: "~/spring",
    theme: null,
    redirects: [],
    exported_at: null,
  },
];

export const exportProfiles = async () => profiles;

export const saveExportProfile = async (former: string | null, profile: ExportProfile) => {
  profiles = [profile, ...profiles.filter((it) => it.name !== former)];
  return profile;
};

export const removeExportProfile = async (name: string) => {
  profiles = profiles.filter((it) => it.name !== name);
};

export const changesSinceExports = async () => [{ profile: "Web site", briefs: 3 }];
