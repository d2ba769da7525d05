// Made-up answers: ledgers of imports, exports and undone imports.
import type {
  ImportLedger,
  ImportRequest,
  KeptLedger,
  LedgerItem,
  LedgerRow,
  MetName,
  UndoLedger,
} from "../src/ipc/types";

const HEADLINES = ["Probe lands", "Reef recovers faster than expected", "Comet returns"];

const NAMES: MetName[] = [
  { kind: "source", name: "The Guardian", becomes: "The Guardian", is_new: false, briefs: 96 },
  { kind: "source", name: "BBC", becomes: "BBC", is_new: false, briefs: 71 },
  { kind: "source", name: "The Gaurdian", becomes: "The Gaurdian", is_new: true, briefs: 3 },
  { kind: "author", name: "earthdesk", becomes: "earthdesk", is_new: true, briefs: 190 },
  { kind: "tag", name: "oceans", becomes: "oceans", is_new: false, briefs: 44 },
  { kind: "tag", name: "Uncategorised", becomes: "Uncategorised", is_new: true, briefs: 12 },
];

function item(index: number): LedgerItem {
  const isPage = index % 17 === 3;
  const notes = isPage
    ? [{ code: "page_left_out", message: "It is a page, and pages were not asked for" }]
    : index % 5 === 0
      ? [{ code: "credit_repaired", message: "The credit “(Guardian)” was read as [The Guardian]" }]
      : [];
  return {
    where: `northern.xml, item ${index + 1}`,
    kind: isPage ? "page" : "brief",
    headline: isPage ? "About us" : (HEADLINES[index % HEADLINES.length] ?? ""),
    outcome: isPage ? "skipped" : "imported",
    notes,
  };
}

/** What an import would do, or did. */
export function importLedger({ dry_run, mappings }: Partial<ImportRequest>): ImportLedger {
  const items = Array.from({ length: 300 }, (_, index) => item(index));
  const pages = items.filter((it) => it.kind === "page").length;
  const names = NAMES.map((met) => {
    const mapping = mappings?.find((it) => it.kind === met.kind && it.from === met.name);
    return mapping ? { ...met, becomes: mapping.to || null } : met;
  });
  return {
    ...(!dry_run && { id: "ledger-import" }),
    formats: ["WXR 1.2"],
    read: items.length,
    imported: items.length - pages,
    updated: 0,
    unchanged: 0,
    skipped: pages,
    kinds: [
      { kind: "brief", read: items.length - pages, taken: items.length - pages },
      { kind: "page", read: pages, taken: 0 },
      { kind: "attachment", read: 6, taken: 4 },
      { kind: "comment", read: 181, taken: 0 },
    ],
    dry_run: dry_run ?? false,
    notes: [{ code: "sources", message: "1 source was made" }],
    names,
    suggestions: [{ kind: "source", from: "The Gaurdian", to: "The Guardian", briefs: 3 }],
    items,
  };
}

export const ledgers = async (): Promise<LedgerRow[]> => [
  {
    id: "ledger-import",
    verb: "import",
    at: "2026-03-12T09:30:00Z",
    place: "~/northern.xml\n~/uploads.zip",
    counts: { read: 300, imported: 282, updated: 0, unchanged: 0, skipped: 18 },
    can_undo: true,
  },
  {
    id: "ledger-export",
    verb: "export",
    at: "2026-03-11T17:02:00Z",
    place: "~/site",
    counts: { briefs: 790, pages: 812 },
    can_undo: false,
  },
];

export const ledger = async (id: string): Promise<KeptLedger> => ({
  id,
  verb: "import",
  at: "2026-03-12T09:30:00Z",
  place: "~/northern.xml\n~/uploads.zip",
  account: importLedger({}),
});

export const saveLedger = async (_id: string, to: string, replace: boolean) => {
  if (to === "~/ledger.csv" && !replace) {
    throw { code: "exists", message: `${to} already exists`, hint: "Choose another name" };
  }
  if (!/\.(csv|json)$/.test(to)) {
    const message = `${to}: This name does not say what to write`;
    throw { code: "bad_input", message, hint: "Let it end in .csv or in .json" };
  }
  return to;
};

const undoLedger = (dry_run: boolean): UndoLedger => ({
  import: "ledger-import",
  dry_run,
  removed: 281,
  restored: 0,
  kept: 1,
  records: 2,
  removed_records: [
    { kind: "source", name: "The Gaurdian" },
    { kind: "media", name: "reef.jpg" },
  ],
  notes: [],
  items: Array.from({ length: 282 }, (_, index) => ({
    headline: HEADLINES[index % HEADLINES.length] ?? "",
    slug: `brief-${index}`,
    outcome: index === 4 ? "kept" : "removed",
    notes:
      index === 4
        ? [
            {
              code: "changed_since",
              message: "It was changed after the import, so it stays",
            },
          ]
        : [],
  })),
});

export const undoEffect = async () => undoLedger(true);

export const undoImport = async () => undoLedger(false);
