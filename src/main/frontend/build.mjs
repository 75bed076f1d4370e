// Builds the style sheets and scripts that pages use, into target/classes/static/assets/<version>/.
// frontdoor.rtl.css is frontdoor.css seen in a mirror, for languages that are written from right to left.
// The version is a hash of everything built, so that browsers may keep the files for ever.
// Does nothing if nothing that it reads has changed. Run it as bin/frontend.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = "src/main/frontend";
const classes = "target/classes";
const assets = join(classes, "static/assets");
const builtFrom = "target/frontend.stamp";
const installedFrom = "node_modules/.frontdoor.stamp";

const lock = hash([readFileSync("package-lock.json")]);
if (read(installedFrom) !== lock) {
  install();
}
fonts();
const wanted = hash([lock, ...readdirSync(sources).sort().map((name) => readFileSync(join(sources, name)))]);
if (read(builtFrom) !== wanted || !existsSync(join(classes, "web/assets.properties"))) {
  await build();
}

function install() {
  try {
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
  } catch {
    console.error("npm could not install what package-lock.json names. Its own words are above.");
    process.exit(1);
  }
  writeFileSync(installedFrom, lock);
}

// What PDFs are set in: Latin, Greek, Cyrillic and Devanagari in the one, Arabic and Urdu in the other. Both are under the
// Open Font License, and stand in packages of their own.
function fonts() {
  const folder = join(classes, "pdf/fonts");
  mkdirSync(folder, { recursive: true });
  for (const [family, name] of [["noto-sans", "NotoSans"], ["noto-sans-arabic", "NotoSansArabic"]]) {
    for (const weight of ["400Regular", "700Bold"]) {
      const file = `${name}_${weight}.ttf`;
      if (!existsSync(join(folder, file))) {
        cpSync(join("node_modules/@expo-google-fonts", family, weight, file), join(folder, file));
      }
    }
  }
}

async function build() {
  const css = await style("frontdoor");
  const files = {
    "frontdoor.css": css,
    "frontdoor.rtl.css": (await import("rtlcss")).default.process(css),
    "desk.css": await style("desk"),
    "init.js": await script("init"),
    "desk.js": await script("desk"),
  };
  for (const [, image] of files["desk.css"].matchAll(/images\/([\w-]+\.svg)/g)) {
    files[`images/${image}`] = readFileSync(`node_modules/@ministryofjustice/frontend/moj/assets/images/${image}`);
  }
  const version = hash(Object.values(files)).slice(0, 12);

  rmSync(assets, { recursive: true, force: true });
  mkdirSync(join(assets, version, "images"), { recursive: true });
  mkdirSync(join(classes, "web"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(assets, version, name), content);
  }
  writeFileSync(join(classes, "web/assets.properties"), `version=${version}\n`);
  writeFileSync(builtFrom, wanted);
}

// GDS Transport may be used on GOV.UK only, and no council is that.
async function style(name) {
  const sass = await import("sass");
  const options = { loadPaths: [".", "node_modules"], style: "compressed", logger: sass.Logger.silent };
  return sass.compile(join(sources, `${name}.scss`), options).css.replace(/["']?GDS Transport["']?,\s*/g, "");
}

// One file with what it imports, and no more of the packages than it uses: a page asks for one script.
async function script(name) {
  const esbuild = await import("esbuild");
  const built = await esbuild.build({
    entryPoints: [join(sources, `${name}.js`)],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    write: false,
  });
  return built.outputFiles[0].text;
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function hash(parts) {
  const sum = createHash("sha256");
  parts.forEach((part) => sum.update(part));
  return sum.digest("hex");
}
