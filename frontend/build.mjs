// Bundles scripts and styles into the folder named by the first argument, each file with a name that changes with its
// content, and beside each a compressed copy; `manifest.json` says which name belongs to which source.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = path.dirname(new URL(import.meta.url).pathname);
const out = path.resolve(process.argv[2] ?? path.join(here, "built"));
const packed = new Set([".js", ".css", ".svg", ".webmanifest"]);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const result = await build({
  absWorkingDir: here,
  entryPoints: { main: "src/main.ts", app: "styles/app.css" },
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  entryNames: "[name]-[hash]",
  chunkNames: "part-[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".svg": "file", ".png": "file" },
  legalComments: "linked",
  metafile: true,
  outdir: out,
});

const manifest = {};
for (const image of await readdir(path.join(here, "images"))) {
  const content = await readFile(path.join(here, "images", image));
  const { name, ext } = path.parse(image);
  manifest[image] = `${name}-${createHash("sha256").update(content).digest("hex").slice(0, 8)}${ext}`;
  await writeFile(path.join(out, manifest[image]), content);
}
for (const [file, made] of Object.entries(result.metafile.outputs)) {
  const name = path.basename(file);
  if (made.entryPoint) manifest[path.basename(made.entryPoint)] = name;
  const full = path.resolve(here, file);
  if (!packed.has(path.extname(full))) continue;
  const content = await readFile(full);
  await writeFile(`${full}.gz`, gzipSync(content, { level: 9 }));
  await writeFile(
    `${full}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}
await writeFile(path.join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
