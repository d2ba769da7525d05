// Which language the window speaks: the editor's wish, or the system's habit, which the shell knows.
import * as ipc from "../ipc/preferences";
import type { Locale } from "../ipc/types";
import { preferences } from "../state/preferences.svelte";
import { speak } from "../words/speech.svelte";

/** Reads the preferences and speaks as they say; English where nobody answers. Nothing can be shown
 *  before. */
export async function startSpeaking(): Promise<void> {
  await preferences.load();
  await follow(preferences.current.locale);
}

/** Speaks this language from now on, and at the next start; the system's where none is named. */
export async function changeLocale(locale: Locale | null): Promise<void> {
  preferences.change({ locale });
  await follow(locale);
}

async function follow(locale: Locale | null): Promise<void> {
  await speak(await ipc.spoken(locale).catch(() => ({ locale: "en", formats: "en-GB" }) as const));
}
