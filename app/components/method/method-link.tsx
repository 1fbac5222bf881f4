import type { ReactNode } from "react";
import type { MethodId } from "./names.ts";

/**
 * From a number to the place that says how it is made. Around a word, the word is the link; alone it reads "How it is
 * measured", which paper does without.
 */
export function MethodLink({
  to,
  apart = false,
  children,
}: {
  to: MethodId;
  /** In a page of its own, where going there would lose what is open here. */
  apart?: boolean;
  children?: ReactNode;
}) {
  return (
    <a
      className={children === undefined ? "method-link no-print" : "method-link"}
      href={`/method#${to}`}
      {...(apart ? { target: "_blank", rel: "noopener" } : {})}
    >
      {children ?? "How it is measured"}
      {apart ? <span className="visually-hidden"> (opens a new page)</span> : null}
    </a>
  );
}
