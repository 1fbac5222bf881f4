import type { ReactNode } from "react";
import { directionOf } from "./languages.ts";

export interface AssetUrls {
  script: string;
  css: string;
}

/** The frame all answer pages share: own script and style only, nothing inline, no referrer, no index. */
export function PageDocument({
  title,
  language,
  assetUrls,
  nonce,
  children,
}: {
  title: string;
  language: string;
  assetUrls: AssetUrls;
  nonce: string;
  children: ReactNode;
}) {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={assetUrls.css} nonce={nonce} />
        <script type="module" src={assetUrls.script} nonce={nonce} />
      </head>
      <body className="survey-page">{children}</body>
    </html>
  );
}
