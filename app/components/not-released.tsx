import { Link } from "@remix-run/react";
import { displayDate } from "./display-date.ts";
import { EmptyState } from "./messages.tsx";
import { Page } from "./page.tsx";

type Waiting = { id: string; name: string; closesOn: string; state: string };

/** Results stand here only after the release; until then the page says what comes first. */
export function NotReleased({ wave }: { wave: Waiting }) {
  return (
    <Page title={wave.name} actions={<span className="state">{wave.state}</span>}>
      <EmptyState title="Not released yet" action={<Link to="/">Back to the programme</Link>}>
        <p>{next(wave)}</p>
        <p>Nothing is computed or shown before a wave is closed. Then all numbers appear at once, for every role.</p>
      </EmptyState>
    </Page>
  );
}

function next(wave: Waiting): string {
  if (wave.state === "draft") return "This wave is a draft. Nobody has been asked yet.";
  if (wave.state === "open") return `People are answering until ${displayDate(wave.closesOn)}.`;
  return "The wave is closed and its numbers are being made. This takes about a minute; open the page again then.";
}
