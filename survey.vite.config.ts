import { defineConfig } from "vite";

/**
 * What the respondent's browser loads, apart from the signed-in pages: a small script for the landing page, and the survey
 * itself, which that script fetches while the page is being read.
 */
export default defineConfig({
  base: "/survey-assets/",
  publicDir: false,
  esbuild: { jsx: "automatic" },
  build: {
    outDir: "build/survey",
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    assetsDir: ".",
    target: "es2022",
    // The survey runtime cannot be shaken smaller; it loads in idle time and is cached.
    chunkSizeWarningLimit: 2_000,
    rollupOptions: {
      input: { landing: "app/survey/landing.ts", survey: "app/survey/survey.tsx" },
      preserveEntrySignatures: "exports-only",
    },
  },
});
