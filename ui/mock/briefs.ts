// Made-up answers: briefs.
import type { BriefRow, ListRequest, Page } from "../src/ipc/types";
import { brief } from "./open-brief";
import { COUNT, row } from "./data";

export const listBriefs = async (request: ListRequest): Promise<Page<BriefRow>> => {
  await new Promise((resolve) => setTimeout(resolve, 15));
  const { typed, offset, limit } = request;
  if (typed.includes("colour:")) {
    throw {
      code: "unknown_filter",
      message: "“colour:” is not a filter",
      hint: "Use source:, author:, tag:, stage:, is:, before: or after:",
    };
  }
  const words = typed.trim().toLowerCase();
  if (words === "" && request.source === null && request.stage === null) {
    const count = Math.max(0, Math.min(limit, COUNT - offset));
    return { total: COUNT, rows: Array.from({ length: count }, (_, index) => row(offset + index)) };
  }
  const all = Array.from({ length: Math.min(COUNT, 2000) }, (_, index) => row(index)).filter(
    (it) =>
      it.headline.toLowerCase().includes(words) &&
      (request.stage === null || it.stage === request.stage),
  );
  const rows = all.slice(offset, offset + limit).map((it) => ({
    ...it,
    ...(words
      ? {
          snippet: `…what the survey found of the \u0002${typed.trim()}\u0003 was, its authors said, more than any of the models had expected for the decade…`,
        }
      : {}),
  }));
  return { total: all.length, rows };
};

export * from "./open-brief";
export const addBrief = () => brief("brief-11");
