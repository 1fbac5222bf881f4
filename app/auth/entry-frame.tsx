import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DriftingWords } from "./drifting-words.tsx";

/** Sign-in and set-password: the form on one half, a drifting example on the other, and what a respondent should know. */
export function EntryFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <main id="content" className="entry">
      <div className="entry-form">
        <div className="stack stack-tight">
          <h1 className="claim">{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {children}
        <div className="section stack stack-tight">
          <h2>Here to answer a survey?</h2>
          <p>You need no account. Open the link in your invitation.</p>
          <p className="cluster">
            <Link to="/never">What HR can never see</Link>
            <Link to="/method">Definitions and limits</Link>
          </p>
        </div>
      </div>
      <div className="entry-side">
        <DriftingWords />
      </div>
    </main>
  );
}
