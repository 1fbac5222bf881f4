import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#app/env.server.ts";
import type { AssetUrls } from "./page-document.tsx";

export const ASSET_BASE = "/survey-assets/";
const BUILD = join(projectFolder, "build/survey");
const ENTRY = "app/survey/landing.ts";

type Manifest = Record<string, { file: string; css?: string[] } | undefined>;

/** Where the landing page finds its script and style. @throws Error when the survey has not been built */
export function readSurveyAssets(buildFolder = BUILD): AssetUrls {
  const path = join(buildFolder, ".vite/manifest.json");
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Error(`The survey is not built (${path} is missing): run npm run build`);
  }
  const entry = manifest[ENTRY];
  const css = entry?.css?.[0];
  if (!entry || !css) throw new Error(`${path} does not name ${ENTRY} and its style: run npm run build again`);
  return { script: ASSET_BASE + entry.file, css: ASSET_BASE + css };
}
