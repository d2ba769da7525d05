// What is thrown over the bridge is always something that can be shown.
import { expect, test } from "vitest";

import { asProblem } from "./problem";

test("a problem of the shell's is passed on as it is", () => {
  const problem = { code: "not_a_desk", message: "a.txt is a text file", hint: "" };
  expect(asProblem(problem)).toBe(problem);
});

test("anything else becomes a problem of the window's", () => {
  expect(asProblem(new Error("no bridge"))).toMatchObject({ code: "window", message: "no bridge" });
  expect(asProblem({ code: 3 }).code).toBe("window");
  expect(asProblem(undefined).code).toBe("window");
});
