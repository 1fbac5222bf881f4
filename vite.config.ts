import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The signed-in pages: Remix, served behind app/server.ts. The answer page has a build of its own (survey.vite.config.ts). */
export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
      buildDirectory: "build/pages",
    }),
  ],
  build: { sourcemap: false, assetsInlineLimit: 0 },
});
