// Has axe-core judge pages in Chromium, light and dark, and prints what it finds as JSON.
// Usage: node axe.mjs CHROMIUM ROOT PAGE...
//   ROOT  the folder that is served; pages are paths below it
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import puppeteer from "puppeteer-core";

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" };

const [chromium, root, ...pages] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  try {
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const content = await readFile(file);
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.setHeader("content-type", `${type}; charset=utf-8`).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const served = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({
  executablePath: chromium,
  // A container refuses the browser's own sandbox; what is opened are our own files.
  args: ["--no-sandbox", "--disable-gpu"],
});
const found = [];
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  // A redirect is to be judged, not followed: a browser stays where it is told that nothing is.
  await page.setRequestInterception(true);
  let wanted = "";
  page.on("request", (request) =>
    request.isNavigationRequest() && request.url() !== wanted
      ? request.respond({ status: 204 })
      : request.continue(),
  );
  for (const name of pages) {
    wanted = `${served}/${name}`;
    for (const scheme of ["light", "dark"]) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const response = await page.goto(wanted);
      if (!response.ok()) {
        throw new Error(`${name} is not there`);
      }
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
  server.close();
}
console.log(JSON.stringify(found));
