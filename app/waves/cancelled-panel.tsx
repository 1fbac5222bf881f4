import { Link } from "@remix-run/react";
import { displayDate } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import type { PageOf } from "./wave-page.server.ts";

export function CancelledPanel({ wave }: { wave: PageOf<"cancelled"> }) {
  return (
    <EmptyState title={`This wave was cancelled on ${displayDate(wave.cancelledOn)}`}>
      <p>
        The box was dropped unread and its key destroyed. Nothing was measured, and nothing can be brought back. The
        links of the {wave.invited} people who were <MethodLink to="invited">invited</MethodLink> say so.
      </p>
      {wave.role === "owner" ? (
        <p>
          <Link to="/waves">Make another wave</Link>
        </p>
      ) : null}
    </EmptyState>
  );
}
