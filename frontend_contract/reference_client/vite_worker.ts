/** Builds the service worker after the page, with the list of the page's files in it: what it keeps for lack of a network. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Plugin } from "vite";

export function offlineWorker(): Plugin {
  let root = "";
  let outDir = "";
  return {
    name: "offline-worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
      outDir = resolve(config.root, config.build.outDir);
    },
    async writeBundle(_options, bundle) {
      const page = bundle["index.html"];
      const named = Object.keys(bundle).filter((name) => name !== "index.html");
      const files = [...named, ...readdirSync(resolve(root, "public"))].sort().map((name) => `/learn/${name}`);
      const html = page?.type === "asset" ? String(page.source) : "";
      const version = createHash("sha256").update(html + files.join()).digest("hex").slice(0, 12);
      const define = { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(version) };
      const lib = { entry: resolve(root, "worker/worker.ts"), formats: ["iife" as const], name: "worker", fileName: () => "worker.js" };
      await build({
        configFile: false, root, publicDir: false, logLevel: "warn", define,
        build: { outDir, emptyOutDir: false, target: "es2022", lib },
      });
    },
  };
}
