import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { projectFolder } from "#app/env.server.ts";
import { LabDocument } from "#app/lab/page/lab-document.tsx";
import type { LabReport } from "#app/lab/report.ts";

const SHEETS = ["styles/tokens.css", "styles/base.css", "styles/boxes.css", "lab/page/lab.css"];
const FONT = "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2";

/** Our style sheets and one font in one text; what a sheet would import is either among them or not needed on paper. */
function styles(): string {
  const sheets = SHEETS.map((path) => readFileSync(join(projectFolder, "app", path), "utf8"));
  const font = readFileSync(createRequire(import.meta.url).resolve(FONT)).toString("base64");
  const face = `@font-face{font-family:"IBM Plex Sans Variable";font-weight:100 700;src:url(data:font/woff2;base64,${font}) format("woff2")}`;
  return [face, ...sheets.map((sheet) => sheet.replace(/^@import .*;$/gm, ""))].join("\n");
}

/** validate.html: one file that needs no other. */
export function labPage(report: LabReport): string {
  const document = createElement(LabDocument, { report, styles: styles() });
  return `<!doctype html>\n${renderToStaticMarkup(document)}\n`;
}
