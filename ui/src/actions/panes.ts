// Going from pane to pane by key. A pane is an element with `data-pane`; within it, the element with
// `data-pane-start` is where the keyboard begins, or else the first that can be reached.

const REACHABLE =
  "[data-pane-start], button:not(:disabled), input:not(:disabled), [contenteditable=true], [tabindex='0']";

/** Goes to the next pane that is on screen, from the last to the first. */
export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(
    (pane) => pane.getClientRects().length > 0,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(here + step) % panes.length];
    if (pane && enter(pane)) {
      return;
    }
  }
}

/** Goes to the pane of this name, where it is on screen. */
export function enterPane(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane) {
    enter(pane);
  }
}

function enter(pane: HTMLElement): boolean {
  const start =
    pane.querySelector<HTMLElement>("[data-pane-start]") ??
    pane.querySelector<HTMLElement>(REACHABLE);
  start?.focus();
  return start !== null && document.activeElement === start;
}
