// The types that cross the bridge, under one roof. They are made from the Rust types by
// `cargo xtask types`.
export type { BriefId } from "./generated/BriefId";
export type { BriefRow } from "./generated/BriefRow";
export type { DeskSummary } from "./generated/DeskSummary";
export type { Page } from "./generated/Page";
export type { Problem } from "./generated/Problem";
export type { PublicationState } from "./generated/PublicationState";
export type { Stage } from "./generated/Stage";
