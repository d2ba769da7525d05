// Made-up answers: sources, authors, tags.
import type {
  MergeEffect,
  SourceCount,
  SourceId,
  SourceProfile,
  SourceSuggestion,
} from "../src/ipc/types";
import { row, SOURCES } from "./data";

export const sources = async () => SOURCES;
export const authors = async () =>
  ["Earth desk", "Space desk", "Night desk"].map((name, index) => ({
    id: `author-${index}`,
    name,
    slug: `author-${index}`,
    bio: "",
    briefs: 400 >> index,
  }));
export const tags = async () =>
  ["mars", "moon", "climate", "oceans", "telescopes", "missions"].map((name, index) => ({
    id: `tag-${index}`,
    name,
    slug: name,
    briefs: 120 >> index,
  }));
export const addSource = async (profile: SourceProfile): Promise<SourceCount> => ({
  id: "source-new",
  slug: "new",
  ...profile,
  briefs: 0,
});
export const updateSource = async (id: SourceId, profile: SourceProfile): Promise<SourceCount> => ({
  id,
  slug: id,
  ...profile,
  briefs: 3,
});
export const mergeEffect = async (merged: SourceId[], into: SourceId): Promise<MergeEffect> => ({
  briefs: SOURCES.filter((it) => merged.includes(it.id) && it.id !== into).reduce(
    (sum, it) => sum + it.briefs,
    0,
  ),
  aliases: SOURCES.filter((it) => merged.includes(it.id)).map((it) => it.name),
  examples: [0, 1, 2].map((index) => row(index).headline),
});
export const mergeSources = async (_merged: SourceId[], into: SourceId) =>
  SOURCES.find((it) => it.id === into);
export const completeSource = async (typed: string): Promise<SourceSuggestion[]> =>
  SOURCES.filter((it) => it.name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 8)
    .map(({ name, short_name = null, briefs }) => ({
      name,
      short_name,
      is_new: briefs === 0,
      matched: name,
    }));
export const sourceForAddress = async (url: string) =>
  url.includes("theguardian.com") ? "The Guardian" : null;
export const addMedia = async (name: string) => ({ name });
export const addMediaAt = async (path: string) => ({ name: path.replace(/^.*\//, "") });
export const media = async () => [];
export const mediaUrl = (name: string) => `/media/${name}`;
