// Help on what somebody has before them. Whatever has a section of the guide to itself names it with
// `data-topic`; the innermost one around the keyboard's place counts.
import { help } from "../state/help.svelte";

/** Opens help, at the section that fits the place where the keyboard is. */
export function showHelp(): void {
  if (help.isOpen) {
    return;
  }
  const topic = document.activeElement?.closest<HTMLElement>("[data-topic]")?.dataset["topic"];
  // Nothing has the keyboard: what fills the panes is what one looks at.
  const shown = document.querySelector<HTMLElement>("main[data-topic]")?.dataset["topic"];
  void help.open(topic ?? shown);
}
