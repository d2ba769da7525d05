// The records that briefs point at: sources, authors, tags, media. Everything here may reject with
// what `asProblem` turns into a problem.
import { convertFileSrc, invoke } from "@tauri-apps/api/core";

import type {
  AuthorCount,
  Media,
  MergeEffect,
  SourceCount,
  SourceId,
  SourceProfile,
  SourceSuggestion,
  TagCount,
} from "./types";

/** Every source with the number of briefs that credit it, by slug. */
export function sources(): Promise<SourceCount[]> {
  return invoke("sources");
}

/** Every author with the number of briefs, by slug. */
export function authors(): Promise<AuthorCount[]> {
  return invoke("authors");
}

/** Every tag with the number of briefs, by slug. */
export function tags(): Promise<TagCount[]> {
  return invoke("tags");
}

/** Up to eight sources that may be meant by a few letters: the desk's first, then outlets that
 * every desk knows. */
export function completeSource(typed: string): Promise<SourceSuggestion[]> {
  return invoke("complete_source", { typed });
}

/** The name of the source that publishes at an article's address; none where nobody is known. */
export function sourceForAddress(url: string): Promise<string | null> {
  return invoke("source_for_address", { url });
}

/** Adds a source. */
export function addSource(profile: SourceProfile): Promise<SourceCount> {
  return invoke("add_source", { profile });
}

/** Changes a source's names, aliases or home page. */
export function updateSource(id: SourceId, profile: SourceProfile): Promise<SourceCount> {
  return invoke("update_source", { id, profile });
}

/** What merging sources into another would change. */
export function mergeEffect(merged: SourceId[], into: SourceId): Promise<MergeEffect> {
  return invoke("merge_effect", { merged, into });
}

/** Makes several sources one. */
export function mergeSources(merged: SourceId[], into: SourceId): Promise<SourceCount> {
  return invoke("merge_sources", { merged, into });
}

/** Adds a file for bodies to show as `media/NAME`, under a free name made from the one given. */
export function addMedia(
  name: string,
  base64: string,
  alt: string,
  caption: string,
  credit: string,
): Promise<Media> {
  return invoke("add_media", { name, base64, notes: { alt, caption, credit } });
}

/** Adds a file that lies on the disk, under a free name made from its own. */
export function addMediaAt(
  path: string,
  alt: string,
  caption: string,
  credit: string,
): Promise<Media> {
  return invoke("add_media_at", { path, notes: { alt, caption, credit } });
}

/** Every file that bodies may show, by name. */
export function media(): Promise<Media[]> {
  return invoke("media");
}

/** The address under which the window shows a media file. */
export function mediaUrl(name: string): string {
  return convertFileSrc(name, "media");
}
