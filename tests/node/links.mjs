// Has linkinator follow every link of a site, and prints what it met as JSON. Nothing outside is
// asked for.
// Usage: node links.mjs ROOT PORT ADDRESS PAGE...
//   ROOT     the folder that is served, in which the site stands below the path of its address
//   ADDRESS  where the site says that it stands, which leads to what is served
import { LinkChecker } from "linkinator";

const [serverRoot, port, address, ...path] = process.argv.slice(2);
const served = `http://localhost:${port}`;
const origin = new URL(address).origin;

const { links } = await new LinkChecker().check({
  serverRoot,
  port: Number(port),
  path,
  recurse: true,
  checkCss: true,
  checkFragments: true,
  urlRewriteExpressions: [
    { pattern: new RegExp(`^${origin.replaceAll(".", "\\.")}(?=/)`), replacement: served },
  ],
  linksToSkip: async (link) => !link.startsWith(`${served}/`),
});
const of = (state) => links.filter((link) => link.state === state);
console.log(
  JSON.stringify({
    sound: of("OK").length,
    broken: of("BROKEN").map(({ url, parent, status }) => ({ url, parent, status })),
  }),
);
