import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server.js";

/** The markup of a component as the server sends it; links need a router around them. */
export function render(element: ReactElement): string {
  return renderToStaticMarkup(createElement(StaticRouter, { location: "/" }, element));
}

/** What a reader sees or hears: text and labels, without the places of marks. */
export function textOf(markup: string): string {
  const labels = [...markup.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
  return `${markup.replace(/<[^>]+>/g, " ")} ${labels.join(" ")}`.replaceAll("&#x27;", "'").replace(/\s+/g, " ");
}

/** The part of the markup between a table's tags, cell texts row by row. */
export function tableRows(markup: string, className: string): string[][] {
  const table = new RegExp(`<table class="${className}"[\\s\\S]*?</table>`).exec(markup)?.[0] ?? "";
  return [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map((match) => textOf(match[1] ?? "").trim()),
  );
}
