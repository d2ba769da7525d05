// What is thrown over the bridge is always something that can be shown.
import { expect, test } from "vitest";

import { speak } from "../words/speech.svelte";
import { asProblem, asSaid } from "./problem";
import type { Finding } from "./types";

test("a problem that does not say what it names is passed on as it is", () => {
  const problem = { code: "bad_input", message: "a.txt is no archive", hint: "Try b", values: {} };
  expect(asProblem(problem)).toEqual(problem);
});

test("one that says the same each time, and a finding, are said in the language spoken", async () => {
  const busy = { code: "desk_busy", message: "a is in use", hint: "Wait", values: { path: "a" } };
  const finding: Finding = {
    code: "bad_link",
    severity: "warning",
    place: { part: "body" },
    message: "The link to “x” leads nowhere: it has no address",
    hint: "Write it",
    values: { address: "x", fault: "spaces" },
  };
  await speak({ locale: "de", formats: "de" });
  expect(asProblem(busy).message).toBe("a ist in Gebrauch: ein anderes Programm schreibt hinein");
  expect(asSaid(finding).message).toBe(
    "Der Link auf „x“ führt nirgendwohin: eine Adresse hat keine Leerzeichen",
  );
  const values = { what: "xml", place: "a.xml" };
  const unknown = { code: "bad_input", message: "This XML is …", hint: "Choose …", values };
  expect(asProblem(unknown).message).toBe(
    "a.xml: Dieses XML ist in keinem Format, das Briefdesk importiert",
  );
  expect(asProblem(unknown).hint).toMatch(/^Wählen Sie eine WXR-Datei/);
  await speak({ locale: "en", formats: "en-GB" });
});

test("anything else becomes a problem of the window's", () => {
  expect(asProblem(new Error("no bridge"))).toMatchObject({ code: "window", message: "no bridge" });
  expect(asProblem({ code: 3 }).code).toBe("window");
  expect(asProblem(undefined).code).toBe("window");
});
