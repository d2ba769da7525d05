// Made-up answers: preferences; theme and language as the address asks for (`?theme=dark&locale=de`).
import type { Locale, Preferences, Spoken } from "../src/ipc/types";

const asked = new URLSearchParams(location.search);

export const preferences = async (): Promise<Preferences> => ({
  locale: (asked.get("locale") ?? "en") as Locale,
  theme: (asked.get("theme") ?? "system") as Preferences["theme"],
  smart_typing: true,
  show_preview: false,
  show_sidebar: true,
  show_list: true,
  show_inspector: true,
  sidebar_width: 208,
  list_width: 340,
  focus_mode: false,
  notify_published: true,
});
export const savePreferences = async () => {};
export const spoken = async (locale: Locale | null): Promise<Spoken> => ({
  locale: locale ?? "en",
  formats: locale === "de" || locale === "fr" ? locale : "en-GB",
});
