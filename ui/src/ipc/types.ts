// The types that cross the bridge, under one roof. They are made from the Rust types by
// `cargo xtask types`.
import type { ExportLedger } from "./generated/ExportLedger";
import type { ImportLedger as ImportCounts } from "./generated/ImportLedger";
import type { KeptLedger as KeptCounts } from "./generated/KeptLedger";
import type { LedgerItem } from "./generated/LedgerItem";
import type { UndoItem } from "./generated/UndoItem";
import type { UndoLedger as UndoCounts } from "./generated/UndoLedger";

export type { AccountItem } from "./generated/AccountItem";
export type { AddressPattern } from "./generated/AddressPattern";
export type { AuthorCount } from "./generated/AuthorCount";
export type { AuthorId } from "./generated/AuthorId";
export type { BriefChange } from "./generated/BriefChange";
export type { BriefChanges } from "./generated/BriefChanges";
export type { BriefDraft } from "./generated/BriefDraft";
export type { BriefId } from "./generated/BriefId";
export type { BriefRow } from "./generated/BriefRow";
export type { BriefView } from "./generated/BriefView";
export type { ChangesSince } from "./generated/ChangesSince";
export type { ContentsView } from "./generated/ContentsView";
export type { Correction } from "./generated/Correction";
export type { CorrectionId } from "./generated/CorrectionId";
export type { CorrectionKind } from "./generated/CorrectionKind";
export type { Counts } from "./generated/Counts";
export type { CreditDraft } from "./generated/CreditDraft";
export type { CreditRow } from "./generated/CreditRow";
export type { CreditView } from "./generated/CreditView";
export type { CreditWording } from "./generated/CreditWording";
export type { DeskSummary } from "./generated/DeskSummary";
export type { Drag } from "./generated/Drag";
export type { Dragged } from "./generated/Dragged";
export type { DueBrief } from "./generated/DueBrief";
export type { ExportEffect } from "./generated/ExportEffect";
export type { ExportLedger } from "./generated/ExportLedger";
export type { ExportProfile } from "./generated/ExportProfile";
export type { Finding } from "./generated/Finding";
export type { Format } from "./generated/Format";
export type { ImportRequest } from "./generated/ImportRequest";
export type { ItemKind } from "./generated/ItemKind";
export type { KindCount } from "./generated/KindCount";
export type { Language } from "./generated/Language";
export type { LedgerCounts } from "./generated/LedgerCounts";
export type { LedgerId } from "./generated/LedgerId";
export type { LedgerItem } from "./generated/LedgerItem";
export type { LedgerRow } from "./generated/LedgerRow";
export type { LedgerVerb } from "./generated/LedgerVerb";
export type { ListRequest } from "./generated/ListRequest";
export type { Locale } from "./generated/Locale";
export type { Mapping } from "./generated/Mapping";
export type { Media } from "./generated/Media";
export type { MediaId } from "./generated/MediaId";
export type { MediaNotes } from "./generated/MediaNotes";
export type { MergeEffect } from "./generated/MergeEffect";
export type { MetName } from "./generated/MetName";
export type { NameKind } from "./generated/NameKind";
export type { NewerRelease } from "./generated/NewerRelease";
export type { Note } from "./generated/Note";
export type { Order } from "./generated/Order";
export type { Outcome } from "./generated/Outcome";
export type { Page } from "./generated/Page";
export type { Place } from "./generated/Place";
export type { Preferences } from "./generated/Preferences";
export type { Problem } from "./generated/Problem";
export type { ProgressReport } from "./generated/ProgressReport";
export type { PublicationState } from "./generated/PublicationState";
export type { RecentDesk } from "./generated/RecentDesk";
export type { RecordKind } from "./generated/RecordKind";
export type { RedirectFile } from "./generated/RedirectFile";
export type { RemovedRecord } from "./generated/RemovedRecord";
export type { RevisionId } from "./generated/RevisionId";
export type { RevisionKind } from "./generated/RevisionKind";
export type { RevisionView } from "./generated/RevisionView";
export type { Role } from "./generated/Role";
export type { Scope } from "./generated/Scope";
export type { Settings } from "./generated/Settings";
export type { Severity } from "./generated/Severity";
export type { SiteVisit } from "./generated/SiteVisit";
export type { Slug } from "./generated/Slug";
export type { SourceCount } from "./generated/SourceCount";
export type { SourceId } from "./generated/SourceId";
export type { SourceProfile } from "./generated/SourceProfile";
export type { SourceSuggestion } from "./generated/SourceSuggestion";
export type { Spoken } from "./generated/Spoken";
export type { Spot } from "./generated/Spot";
export type { Stage } from "./generated/Stage";
export type { Suggestion } from "./generated/Suggestion";
export type { TagCount } from "./generated/TagCount";
export type { TagId } from "./generated/TagId";
export type { Theme } from "./generated/Theme";
export type { Timestamp } from "./generated/Timestamp";
export type { UndoItem } from "./generated/UndoItem";
export type { UndoOutcome } from "./generated/UndoOutcome";
export type { Verification } from "./generated/Verification";
export type { WebAddress } from "./generated/WebAddress";

// Ledgers and their items cross the bridge beside each other; here they are put together.

/** The account of one import. */
export type ImportLedger = ImportCounts & { items: LedgerItem[] };
/** The account of an import that was undone. */
export type UndoLedger = UndoCounts & { items: UndoItem[] };
/** An account of whatever kind. */
export type Account = ImportLedger | ExportLedger | UndoLedger;
/** A ledger that the desk keeps, whole. */
export type KeptLedger = Omit<KeptCounts, "account"> & { account: Account };
