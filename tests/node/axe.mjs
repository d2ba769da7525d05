// Has axe-core judge pages in Chromium, light and dark, and prints what it finds as JSON.
// Usage: node axe.mjs CHROMIUM FOLDER PAGE...
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [chromium, folder, ...pages] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await puppeteer.launch({
  executablePath: chromium,
  // A sandbox within a container is refused; what is opened are our own files.
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});
const found = [];
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  // A redirect is to be judged, not followed.
  await page.setRequestInterception(true);
  let wanted = "";
  page.on("request", (request) =>
    request.isNavigationRequest() && request.url() !== wanted
      ? request.abort()
      : request.continue(),
  );
  for (const name of pages) {
    wanted = pathToFileURL(resolve(folder, name)).href;
    for (const scheme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(wanted);
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      found.push({
        page: name,
        scheme,
        passed: passes.length,
        violations: violations.map(({ id, nodes }) => ({
          rule: id,
          at: nodes.map(({ html }) => html),
        })),
      });
    }
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(found));
