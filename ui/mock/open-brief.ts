// Made-up answers: the open brief, kept in memory. `?save=fail` makes saving fail, `?save=conflict`
// makes it meet another edit; `?slow` makes everything take its time.
import type {
  BriefDraft,
  BriefId,
  BriefView,
  CorrectionKind,
  Finding,
  RevisionView,
  Stage,
} from "../src/ipc/types";
import { row } from "./data";

const asked = new URLSearchParams(globalThis.location?.search ?? "");
const BODY = `The Vera C. Rubin Observatory in Chile has shown its first images, made in ten hours of test observations with the largest camera ever built for astronomy.

“It is like having a cinema of the sky,” one of its scientists said. *Two* things are **new**: the speed, and the [data](https://example.org/data) that come with it.

## What it will do

- Photograph the whole southern sky every three or four nights, and pass on what has changed within a minute or so of the shutter closing
- Find some 90,000 near-Earth asteroids

1. First light
2. Survey

> The survey is to last ten years.

The camera has 3,200 megapixels; its \`raw\` images are 8 GB each.`;

const known = new Map<BriefId, BriefView>();

function view(id: BriefId): BriefView {
  const found = known.get(id);
  if (found) {
    return found;
  }
  const it = row(Number(id.replace("brief-", "")) || 0);
  const contents = {
    headline: it.headline,
    slug: it.slug,
    standfirst: it.headline
      ? "Ten hours of test observations, and 2,104 asteroids that nobody knew."
      : "",
    body: it.headline ? BODY : "",
    dateline: it.headline ? "Cerro Pachón" : "",
    language: null,
    byline: it.byline,
    tags: it.headline ? ["telescopes", "asteroids"] : [],
    credits: it.credits.map((credit) => ({
      ...credit,
      url: "https://www.example.org/2025/06/rubin-first-light",
      headline: "Rubin Observatory reveals first images",
    })),
    credit_line: it.credit_line,
    words: it.headline ? 112 : 0,
  } as const;
  const made = {
    id,
    ...contents,
    stage: it.stage,
    publication: it.publication,
    published_at: it.published_at,
    embargo: null,
    retracted_at: it.publication === "retracted" ? it.updated_at : null,
    retraction_reason: it.publication === "retracted" ? "The sample was mislabelled" : null,
    created_at: it.updated_at,
    updated_at: it.updated_at,
    imported_from: null,
    address: it.publication === "published" ? `/2026/03/${it.slug}/` : null,
    version: 1,
    corrections: [],
    redirects: [],
    published: it.has_unpublished_changes ? contents : null,
  } as unknown as BriefView;
  known.set(id, made);
  return made;
}

function change(id: BriefId, changed: Partial<BriefView>): BriefView {
  const before = view(id);
  const after = { ...before, ...changed, version: before.version + 1 };
  known.set(id, after);
  return after;
}

const wait = () => new Promise((done) => setTimeout(done, asked.has("slow") ? 4_000 : 15));

export const brief = async (id: BriefId) => {
  await wait();
  return view(id);
};
export const saveBrief = async (id: BriefId, seen: number, draft: BriefDraft) => {
  await wait();
  if (asked.get("save") === "fail") {
    throw { code: "database", message: "The disk is full", hint: "Make room on it" };
  }
  if (asked.get("save") === "conflict" && seen === 1 && view(id).version === 1) {
    change(id, { body: view(id).body.replace("ten hours", "eleven hours") });
  }
  if (view(id).version !== seen) {
    throw { code: "conflict", message: "Changed elsewhere", hint: "" };
  }
  const credits = draft.credits.map((it) => ({ ...it, line: it.wording ?? it.source }));
  return change(id, {
    ...draft,
    slug: draft.slug ?? view(id).slug,
    credits,
    credit_line: credits.length ? `[${credits.map((it) => it.line).join("; ")}]` : "",
    words: draft.body.split(/\s+/).filter(Boolean).length,
    published: view(id).publication === "published" ? (view(id).published ?? view(id)) : null,
  } as unknown as Partial<BriefView>);
};
export const publish = async (id: BriefId, at: string | null) =>
  change(id, {
    publication: at && Date.parse(at) > Date.now() ? "scheduled" : "published",
    published_at: at ?? new Date().toISOString(),
    stage: "ready",
    published: null,
  });
export const unpublish = async (id: BriefId) =>
  change(id, { publication: "unpublished", published_at: null, published: null });
export const retract = async (id: BriefId, reason: string) =>
  change(id, {
    publication: "retracted",
    retracted_at: new Date().toISOString(),
    retraction_reason: reason,
  });
export const moveTo = async (id: BriefId, stage: Stage) => change(id, { stage });
export const setEmbargo = async (id: BriefId, embargo: string | null) => change(id, { embargo });
export const discardChanges = async (id: BriefId) =>
  change(id, { ...view(id).published, published: null });
export const correct = async (id: BriefId, kind: CorrectionKind, text: string) => {
  const { corrections } = view(id);
  const at = new Date().toISOString();
  return change(id, {
    corrections: [...corrections, { id: `correction-${corrections.length}`, kind, at, text }],
  });
};
export const nameVersion = async () => {};
export const restore = async (id: BriefId) => change(id, { body: "As it was." });
export const history = async (id: BriefId): Promise<RevisionView[]> =>
  [
    ["named", "Before the second source"],
    ["published", ""],
    ["autosaved", ""],
  ].map(([kind, name], index) => ({
    ...view(id),
    id: `revision-${index}`,
    kind,
    name,
    kept_at: new Date(Date.UTC(2026, 2, 12, 9, 30 - index * 11)).toISOString(),
  })) as unknown as RevisionView[];
export const check = async (id: BriefId): Promise<Finding[]> => {
  const { body, headline, credits, byline } = view(id);
  const at = body.indexOf("“It is");
  const missing: Finding[] = [];
  if (headline === "") {
    missing.push({
      code: "empty_headline",
      severity: "error",
      place: { part: "headline" },
      message: "There is no headline",
      hint: "Write one; the address is made from it",
      values: {},
    });
  }
  if (byline.length === 0) {
    missing.push({
      code: "empty_byline",
      severity: "information",
      place: { part: "byline" },
      message: "Nobody is named as its author",
      hint: "Add a byline",
      values: {},
    });
  }
  if (credits.length === 0) {
    missing.push({
      code: "no_credit",
      severity: "warning",
      place: { part: "credits" },
      message: "No source is credited",
      hint: "Add the outlet that reported it",
      values: {},
    });
  }
  return at < 0
    ? missing
    : [
        ...missing,
        {
          code: "unread_credit",
          severity: "warning",
          place: { part: "text", start: at, end: at + 40 },
          message: "This quotation names nobody",
          hint: "Say who said it",
          values: {},
        },
      ];
};
export const preview = async (_id: BriefId, draft: BriefDraft) =>
  `<!doctype html><html lang="en"><head><style>body{font:18px/1.6 Georgia,serif;max-width:36em;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}</style></head><body><article><h1>${draft.headline}</h1><p><em>${draft.standfirst}</em></p>${draft.body
    .split("\n\n")
    .map((text) => `<p>${text}</p>`)
    .join("")}<p><a href="https://example.org/">A link</a></p></article></body></html>`;
export const pasteHtml = async (html: string) => html.replace(/<[^>]*>/g, "").trim();
