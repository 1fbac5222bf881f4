import { Fragment } from "react";
import type { Release } from "#app/privacy/release-content.ts";

/** Sets the names of priorities and earlier work in serif inside our own sentence: two voices, always apart. */
export function Worded({ release, children }: { release: Release; children: string }) {
  const names = [...release.strategy.priorities, ...release.strategy.legacyItems]
    .map((item) => item.name)
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "g");
  return (
    <>
      {children.split(pattern).map((part, index) =>
        names.includes(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence never move
          <span key={index} className="words">
            {part}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence never move
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
