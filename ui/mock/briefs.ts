// Made-up answers: briefs.
import type { BriefId, BriefRow, BriefView, Finding, ListRequest, Page } from "../src/ipc/types";
import { COUNT, row } from "./data";

const BODY = `The northern and central parts of Australia’s Great Barrier Reef have more hard coral than at any time since monitoring began 36 years ago, the Australian Institute of Marine Science reports.

In the southern part, cover fell, and the institute puts that down to *crown-of-thorns starfish*.

## What grew

Most of the growth is due to *Acropora*, branching and table-shaped corals that spread quickly but suffer most from storms, heat and starfish. The gains could therefore be lost again within a short time.`;

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

export const brief = async (id: BriefId): Promise<BriefView> => {
  const { headline, stage, publication, byline, credit_line, published_at, updated_at, ...rest } =
    row(Number(id.replace("brief-", "")));
  return {
    id,
    headline,
    stage,
    publication,
    byline,
    credit_line,
    published_at,
    updated_at,
    slug: rest.slug,
    standfirst: "The recovery rests on fast-growing corals, which are also the first to die.",
    body: BODY,
    dateline: "Townsville",
    language: null,
    tags: ["climate", "oceans"],
    credits: rest.credits.map(({ source, role, line }) => ({ source, role, line })),
    words: rest.words,
    embargo: null,
    retracted_at: publication === "retracted" ? updated_at : null,
    retraction_reason: publication === "retracted" ? "The figures were those of 2012." : null,
    created_at: updated_at,
    imported_from: null,
    address: publication === "published" ? `/2026/03/${rest.slug}/` : null,
    version: 3,
    corrections: [],
    redirects: [],
    published: null,
  };
};
export const addBrief = () => brief("brief-11");
export const saveBrief = (id: BriefId) => brief(id);
export const history = async () => [];
export const check = async (): Promise<Finding[]> => [
  {
    code: "missing_article_address",
    severity: "warning",
    place: { kind: "credit", index: 0 },
    message: "The credit has no article address",
    hint: "Add the address of the article",
  } as unknown as Finding,
];
export const preview = async () =>
  `<!doctype html><title>Preview</title><h1>Coral cover</h1><p>As the site will show it.</p>`;
const acted = (id: BriefId) => brief(id);
export {
  acted as correct,
  acted as discardChanges,
  acted as moveTo,
  acted as publish,
  acted as restore,
  acted as retract,
  acted as setEmbargo,
  acted as unpublish,
};
export const nameVersion = async () => {};
export const pasteHtml = async (html: string) => html;
