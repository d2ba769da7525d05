// An export profile as the form holds it, and the way there and back.
import type { ExportProfile, RedirectFile } from "../ipc/types";

/** What a format has a use for. */
export interface Uses {
  value: ExportProfile["format"];
  /** Whether drafts and unpublished changes may go in. */
  takesUnpublished: boolean;
  /** Whether it may hold some days alone. */
  takesDays: boolean;
}

/** Where the theme of a web site is taken from. */
export type ThemeFrom = "settings" | "default" | "plain" | "folder";

/** A profile as it is typed. */
export interface ProfileDraft {
  name: string;
  format: ExportProfile["format"];
  to: string;
  include: ExportProfile["include"];
  from: string;
  until: string;
  themeFrom: ThemeFrom;
  themeFolder: string;
  netlify: boolean;
  apache: boolean;
}

/** A profile that nothing is known of yet. */
export const EMPTY: ProfileDraft = {
  name: "",
  format: "html",
  to: "",
  include: "published",
  from: "",
  until: "",
  themeFrom: "settings",
  themeFolder: "",
  netlify: false,
  apache: false,
};

/** A profile as the form begins with it. */
export function draftOf(profile: ExportProfile): ProfileDraft {
  const { name, format, to, include, theme } = profile;
  const isBuiltIn = theme === "default" || theme === "plain";
  return {
    name,
    format,
    to,
    include,
    from: profile.from ?? "",
    until: profile.until ?? "",
    themeFrom: isBuiltIn ? theme : theme ? "folder" : "settings",
    themeFolder: isBuiltIn ? "" : (theme ?? ""),
    netlify: profile.redirects.includes("netlify"),
    apache: profile.redirects.includes("apache"),
  };
}

/** The theme that is chosen; none where the desk's settings choose it. */
export function themeOf({
  themeFrom,
  themeFolder,
}: Pick<ProfileDraft, "themeFrom" | "themeFolder">): string | null {
  return themeFrom === "settings" ? null : themeFrom === "folder" ? themeFolder.trim() : themeFrom;
}

/** The profile that a form means. What its format has no use for stays out. */
export function profileOf(draft: ProfileDraft, uses: Uses): ExportProfile {
  const isSite = uses.value === "html";
  const redirects: RedirectFile[] = [];
  if (isSite && draft.netlify) {
    redirects.push("netlify");
  }
  if (isSite && draft.apache) {
    redirects.push("apache");
  }
  return {
    name: draft.name.trim(),
    format: draft.format,
    to: draft.to.trim(),
    include: uses.takesUnpublished ? draft.include : "published",
    from: (uses.takesDays && draft.from) || null,
    until: (uses.takesDays && draft.until) || null,
    theme: isSite ? themeOf(draft) : null,
    redirects,
    exported_at: null,
  };
}

/** A name that no profile has yet: this one, or this one with a number. */
export function freeName(wanted: string, profiles: readonly ExportProfile[]): string {
  const taken = new Set(profiles.map((profile) => profile.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${wanted} ${number}`;
  }
  return name;
}
