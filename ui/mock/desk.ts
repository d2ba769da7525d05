// Made-up answers: desks.
import type { Counts, DeskSummary, RecentDesk, Settings } from "../src/ipc/types";
import { COUNT } from "./data";

const isWelcome = new URLSearchParams(location.search).has("welcome");
let settings: Settings = {
  title: "The Northern Brief",
  tagline: "Science and space, briefly",
  about: "",
  theme: "default",
  base_url: "https://example.org/",
  language: "en",
  time_zone: "Europe/Berlin",
  page_size: 10,
  credit_wording: { pattern: "[{credits}]", separator: "; " },
  address_pattern: "/{year}/{month}/{slug}/",
};
const summary = (): DeskSummary => ({
  path: "~/northern-brief.briefdesk",
  title: settings.title,
  tagline: settings.tagline,
  language: settings.language,
  time_zone: settings.time_zone,
  fell_due: [],
});
export const openRequestedDesk = async () => (isWelcome ? null : summary());
export const openDesk = async (path: string): Promise<DeskSummary> => {
  if (!path.endsWith(".briefdesk")) {
    throw {
      code: "not_a_desk",
      message: `${path} is not a desk`,
      hint: "Choose a .briefdesk file",
    };
  }
  return summary();
};
export const createDesk = async (_path: string, title: string) => {
  settings = { ...settings, title };
  return summary();
};
export const createSampleDesk = async () => summary();
export const recentDesks = async (): Promise<RecentDesk[]> => [
  { path: "~/northern-brief.briefdesk", title: "The Northern Brief", is_there: true },
  { path: "/media/stick/archive-2009-2019.briefdesk", title: "Archive 2009–2019", is_there: false },
];
export const closeDesk = async () => {};
export const deskSettings = async () => settings;
export const updateSettings = async (changed: Settings) => {
  settings = changed;
  return summary();
};
export const themeStamp = async () => "";
export const counts = async (): Promise<Counts> => ({
  all: COUNT,
  draft: Math.ceil(COUNT / 60),
  review: Math.ceil(COUNT / 270),
  ready: Math.ceil(COUNT / 400),
  spiked: 1,
  unpublished: Math.ceil(COUNT / 40),
  scheduled: 1,
  published: Math.floor(COUNT * 0.97),
  retracted: 1,
  changed: 2,
  unexported: 3,
});
