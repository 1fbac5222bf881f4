import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PlumbMark } from "./plumb-mark.tsx";

/** A page without navigation, for routes that draw their own frame and have nothing to draw yet. */
export function OwnPage({ children }: { children: ReactNode }) {
  return (
    <div className="frame">
      <header className="frame-head">
        <Link className="mark" to="/">
          <PlumbMark />
          <span>Plumbline</span>
        </Link>
      </header>
      <main id="content">{children}</main>
    </div>
  );
}
