import { defineConfig } from "vite";

export default defineConfig({
  base: "/learn/",
  build: { assetsDir: "files", target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
