import { defineConfig } from "vite";

/**
 * The command line as plain JavaScript: a process that need not compile what it loads starts sooner (record 0054).
 * bin/plumbline takes it when it is newer than every source, and the sources themselves otherwise.
 */
export default defineConfig({
  publicDir: false,
  esbuild: { jsx: "automatic" },
  build: {
    ssr: "bin/cli.ts",
    outDir: "build/commands",
    emptyOutDir: true,
    target: "node20",
    minify: false,
    sourcemap: false,
  },
});
