import { defineConfig } from "vite";
import { offlineWorker } from "./vite_worker.ts";

export default defineConfig({
  base: "/learn/",
  build: { assetsDir: "files", target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  plugins: [offlineWorker()],
});
