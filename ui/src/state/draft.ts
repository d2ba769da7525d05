// What an editor has in hand of a brief, and how it is had from what the engine says and sent back.
import type { BriefDraft, ContentsView, CreditDraft } from "../ipc/types";

/** A credit as it is edited: with a key, so that it keeps its place on screen while it moves. */
export interface EditedCredit extends CreditDraft {
  key: number;
}

/** A credit, from the engine or in hand: fields may be missing there. */
type CreditOf = Pick<CreditDraft, "source" | "role"> & {
  [Field in keyof CreditDraft]?: CreditDraft[Field] | undefined;
};

/** A brief's text as it is edited. */
export interface EditedDraft extends Omit<BriefDraft, "credits"> {
  credits: EditedCredit[];
}

let lastKey = 0;

/** A key that no other credit has. */
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}

/** A credit's own fields, whatever else it was given with. */
function creditDraft(credit: CreditOf): CreditDraft {
  return {
    source: credit.source,
    role: credit.role,
    url: credit.url ?? null,
    headline: credit.headline ?? null,
    reporter: credit.reporter ?? null,
    published_on: credit.published_on ?? null,
    read_on: credit.read_on ?? null,
    archive_url: credit.archive_url ?? null,
    wording: credit.wording ?? null,
  };
}

/** What would be saved to leave a text as it is. Its slug is kept unless it is asked for. */
export function draftOf(contents: ContentsView): BriefDraft {
  const { headline, standfirst, body, dateline, language, byline, tags } = contents;
  const credits = contents.credits.map(creditDraft);
  return { headline, slug: null, standfirst, body, dateline, language, byline, tags, credits };
}

/** The same with a key to every credit. */
export function editedFrom(contents: ContentsView): EditedDraft {
  const draft = draftOf(contents);
  return {
    ...draft,
    byline: [...draft.byline],
    tags: [...draft.tags],
    credits: draft.credits.map((credit) => ({ ...credit, key: newKey() })),
  };
}

/** Whether this begins as a web address does: what is half typed does not yet. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/i.test(text);
}

/** The draft as it is sent: credits that name no source yet, and addresses that are none yet, stay
    behind until they are. */
export function sent(edited: EditedDraft): BriefDraft {
  const named = edited.credits.filter((credit) => credit.source.trim() !== "");
  const whole = (address: string | null) => (address && isAddress(address) ? address : null);
  const credits = named.map((credit) => ({
    ...creditDraft(credit),
    url: whole(credit.url),
    archive_url: whole(credit.archive_url),
  }));
  return { ...edited, byline: [...edited.byline], tags: [...edited.tags], credits };
}

/** Whether two drafts say the same. The slug is left out: the engine makes it. */
export function saysTheSame(one: BriefDraft, other: BriefDraft): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(draft: BriefDraft): unknown[] {
  const { headline, standfirst, body, dateline, language, byline, tags, credits } = draft;
  const texts = [headline, standfirst, body, dateline, language ?? null];
  return [...texts, byline, tags, credits.map((credit) => Object.entries(credit).sort())];
}
