// A desk to look at: as many briefs as the address asks for (`?briefs=3000`), made of few.
import type { BriefRow, SourceCount } from "../src/ipc/types";

const HEADLINES = [
  "Rubin Observatory shows its first images",
  "Parker Solar Probe passes closer to the Sun than anything before it",
  "Europa Clipper leaves for Jupiter’s ocean moon",
  "Blue Ghost lands upright on the Moon",
  "Chang’e 6 brings back the first samples from the far side of the Moon, and with them a question about its age",
  "Ingenuity has flown for the last time",
  "Chandrayaan-3 lands near the Moon’s south pole",
  "The ozone layer is on course to recover by the middle of the century",
  "DART moves an asteroid",
  "Coral cover on the northern reef is the highest in 36 years of surveys",
  "Bundesverfassungsgerichtsentscheidung zur Klimaschutzgesetzgebung: Weltraumbeobachtungsdaten zugelassen",
  "",
];
export const SOURCES: SourceCount[] = [
  "BBC",
  "The Guardian",
  "Guardian",
  "Reuters",
  "South China Morning Post",
  "NPR",
  "Nature",
  "NASA",
  "ESA",
  "Bloomberg",
  "Frankfurter Allgemeine Sonntagszeitung",
  "Science",
].map((name, index) => ({
  id: `source-${index}`,
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  ...(name.startsWith("South") && { short_name: "SCMP" }),
  ...(index % 3 !== 2 && {
    home_page: `https://www.${name.toLowerCase().replaceAll(" ", "")}.com/`,
  }),
  aliases: index === 0 ? ["BBC News", "British Broadcasting Corporation"] : [],
  briefs: Math.max(0, 812 >> index),
}));
const BYLINES = [["Earth desk"], ["Space desk"], ["Earth desk", "Space desk"], []];
const STATES = [
  ["draft", "unpublished", false],
  ["review", "unpublished", false],
  ["ready", "scheduled", false],
  ["ready", "published", false],
  ["ready", "published", false],
  ["draft", "published", true],
  ["ready", "retracted", false],
  ["spiked", "unpublished", false],
] as const;

const asked = new URLSearchParams(globalThis.location?.search ?? "");
export const COUNT = Number(asked.get("briefs") ?? 812);

export function row(index: number): BriefRow {
  const [stage, publication, changed] = STATES[index % STATES.length] ?? STATES[0];
  const source = SOURCES[(index * 5) % SOURCES.length]?.name ?? "BBC";
  const at = new Date(Date.UTC(2026, 2, 12, 9, 30) - index * 29_000_000).toISOString();
  const hasCredit = index % 7 !== 6;
  return {
    id: `brief-${index}`,
    slug: `brief-${index}`,
    headline: HEADLINES[index % HEADLINES.length] ?? "",
    stage,
    publication,
    published_at: publication === "unpublished" ? null : at,
    updated_at: at,
    byline: BYLINES[index % BYLINES.length] ?? [],
    credits: hasCredit ? [{ source, role: "reported_by", url: null, line: source }] : [],
    tags: [],
    words: 140 + (index % 90),
    credit_line: hasCredit ? `[${source}]` : "",
    has_unpublished_changes: changed,
  };
}
