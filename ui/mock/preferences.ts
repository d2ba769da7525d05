// Made-up answers: preferences; the theme as the address asks for it (`?theme=dark`).
import type { Preferences } from "../src/ipc/types";

export const preferences = async (): Promise<Preferences> => ({
  theme: (new URLSearchParams(location.search).get("theme") ?? "system") as Preferences["theme"],
  smart_typing: true,
  show_preview: false,
  show_sidebar: true,
  show_list: true,
  show_inspector: true,
  sidebar_width: 208,
  list_width: 340,
  focus_mode: false,
});
export const savePreferences = async () => {};
