import type { ReactNode } from "react";

/** One page: its title says what is so, the lead adds one sentence, actions stand beside it. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="page stack stack-loose">
      <header className="cluster spread">
        <div className="stack stack-tight">
          <h1 className="claim">{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="cluster">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under one ink rule. */
export function Section({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="section stack">
      <div>
        <h2>{title}</h2>
        {note ? <p className="note">{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
