// Looks at a press room as a reader's browser shows it, and prints what is wrong, one finding in a line.
//
// node check.js FOLDER TOOLS [SEARCH…]: the folder of the press room, and the one whose node_modules has axe-core, playwright-core
// and vnu-jar. Each page is validated by Nu, and tried by axe on a dark telephone and a light desk; none may be wider than the
// window, load anything from elsewhere or break its own policy; and the search has to find what it is asked for.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const [folder, tools, ...searches] = process.argv.slice(2);
const module_of = (name) => path.join(tools, "node_modules", name);
const { chromium } = require(module_of("playwright-core"));
const axe = fs.readFileSync(path.join(module_of("axe-core"), "axe.min.js"), "utf8");
const findings = [];
const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml" };
const PROGRAMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

function files(below) {
  return fs.readdirSync(below, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const own = path.join(below, entry.name);
      return entry.isDirectory() ? files(own) : [own];
    });
}

const all = files(folder).map((file) => path.relative(folder, file));
const pages = all.filter((file) => file.endsWith(".html"));

function validate() {
  const jar = path.join(module_of("vnu-jar"), "build", "dist", "vnu.jar");
  const given = all.filter((file) => /\.(html|css)$/.test(file)).map((file) => path.join(folder, file));
  let report;
  try {
    execFileSync("java", ["-jar", jar, "--format", "json", "--also-check-css", ...given], { stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 28 });
    return;
  } catch (error) {
    report = String(error.stderr);
  }
  for (const message of JSON.parse(report).messages) {
    const file = path.relative(folder, new URL(message.url || "file:///").pathname);
    findings.push(`Nu: ${file}:${message.lastLine}: ${message.message}`);
  }
}

function serve() {
  const server = http.createServer((request, answer) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = path.join(folder, asked.endsWith("/") ? asked + "index.html" : asked);
    if (!file.startsWith(path.resolve(folder)) || !fs.existsSync(file)) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { "Content-Type": (TYPES[path.extname(file)] || "application/octet-stream") + "; charset=utf-8" });
    answer.end(fs.readFileSync(file));
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

async function look(browser, base, width, scheme) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, bypassCSP: true });
  for (const page of pages) {
    const place = `${page} at ${width} ${scheme}`;
    const tab = await context.newPage();
    tab.on("request", (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
        findings.push(`${place}: loads ${request.url()}`);
      }
    });
    tab.on("response", (response) => {
      if (response.status() >= 400) findings.push(`${place}: ${response.status()} for ${response.url()}`);
    });
    await tab.goto(base + page);
    if (await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) {
      findings.push(`${place}: is wider than the window`);
    }
    await tab.evaluate(axe);
    // The word across a draft's pages is decoration, which WCAG 1.4.3 leaves out: the banner says the same.
    const found = await tab.evaluate(() => window.axe.run({ exclude: [".watermark"] }, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    for (const violation of found.violations) {
      findings.push(`axe: ${place}: ${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
    }
    await tab.close();
  }
  await context.close();
}

// Under its own policy, and without script.
async function obey(browser, base) {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    for (const page of pages) {
      const tab = await context.newPage();
      tab.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) findings.push(`${page}: ${message.text()}`);
      });
      tab.on("pageerror", (error) => findings.push(`${page}: ${error}`));
      await tab.goto(base + page);
      if (!javaScriptEnabled && await tab.locator("[role=search]:visible").count() > 0) {
        findings.push(`${page}: offers a search that does not work without script`);
      }
      await tab.close();
    }
    await context.close();
  }
}

// Each search is LIST=QUERY=NUMBER.
async function search(browser, base) {
  for (const given of searches) {
    const [list, query, want] = given.split("=");
    const tab = await browser.newPage();
    await tab.goto(`${base}${list}/index.html`);
    await tab.fill("#query", query);
    await tab.waitForFunction(() => document.getElementById("found").textContent !== "");
    const shown = await tab.locator(".statements li:visible").count();
    if (String(shown) !== want) findings.push(`${list}: "${query}" finds ${shown} statements and not ${want}`);
    await tab.fill("#query", "");
    await tab.waitForFunction(() => document.getElementById("found").textContent === "");
    if (await tab.locator(".statements li:not(:visible)").count() > 0) findings.push(`${list}: statements stay hidden`);
    await tab.close();
  }
}

(async () => {
  validate();
  const server = await serve();
  const base = `http://127.0.0.1:${server.address().port}/`;
  const executablePath = process.env.BAYAN_BROWSER || PROGRAMS.find((program) => fs.existsSync(program));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  await look(browser, base, 390, "dark");
  await look(browser, base, 1280, "light");
  await obey(browser, base);
  await search(browser, base);
  await browser.close();
  server.close();
  console.log(`looked at ${pages.length} pages`);
  for (const finding of findings) console.log(finding);
})().catch((error) => {
  console.log(String(error.stack));
  process.exit(2);
});
