// Following what is dragged over the window, and doing what was said when it is let go.
import { insertIntoBody, placeCursor } from "../editor/current";
import { pictureAt } from "../editor/media";
import type { Drag, Spot } from "../ipc/types";
import { desk } from "../state/desk.svelte";
import { dialogs } from "../state/dialogs.svelte";
import { dragging } from "../state/dragging.svelte";
import { type DropEffect, effectOf } from "../state/drop-effect";
import { exchange } from "../state/exchange.svelte";
import { plan } from "../state/import-plan.svelte";
import { pictures } from "../state/pictures.svelte";
import { importDropped } from "./exchange";

const FIELD = "input, textarea, [contenteditable=true]";

/** Follows one step of a drag. */
export function followDrag(drag: Drag): void {
  switch (drag.step) {
    case "entered":
      dragging.what = drag.what;
      dragging.effect = effectAt(drag.at);
      break;
    case "moved":
      dragging.effect = effectAt(drag.at);
      break;
    case "dropped": {
      dragging.what = drag.what;
      const effect = effectAt(drag.at);
      dragging.end();
      if (effect) {
        carryOut(effect, drag.at);
      }
      break;
    }
    case "left":
      dragging.end();
  }
}

function under({ x, y }: Spot): Element | null {
  return document.elementFromPoint(x, y);
}

function effectAt(at: Spot): DropEffect | null {
  const element = under(at);
  const isImporting = dialogs.open === "import";
  return (
    dragging.what &&
    effectOf(dragging.what, {
      hasDesk: desk.summary !== null,
      isBusy: exchange.running !== null,
      isGathering: isImporting && !exchange.trial && !exchange.imported && !exchange.undone,
      isOverCopy: Boolean(element?.closest("[data-takes-pictures]")),
      isOverField: Boolean(element?.closest(FIELD)),
    })
  );
}

function carryOut(effect: DropEffect, at: Spot): void {
  switch (effect.does) {
    case "attach":
      placeCursor(at);
      pictures.ask(effect.paths.map(pictureAt));
      break;
    case "import":
      void importDropped(effect.paths);
      break;
    case "add":
      plan.add(effect.paths);
      break;
    case "insert":
      insert(effect.text, at);
  }
}

/** Puts text into the field there, as if it had been typed. */
function insert(text: string, at: Spot): void {
  const field = under(at)?.closest<HTMLElement>(FIELD);
  if (field?.closest(".cm-editor")) {
    placeCursor(at);
    insertIntoBody(text);
  } else if (field) {
    field.focus();
    document.execCommand("insertText", false, text);
  }
}
