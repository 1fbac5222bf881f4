import { Form, Link, NavLink, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { PlumbMark } from "./plumb-mark.tsx";

export type FrameSession = {
  organizationName: string;
  role: "owner" | "leader" | "facilitator" | "coder";
  name: string;
  /** Where a leader records intent: the newest version of the strategy. */
  intentTo: string | null;
};

type Item = { to: string; label: string; end?: boolean };
const pages: Record<FrameSession["role"], Item[]> = {
  owner: [
    { to: "/", label: "Programme", end: true },
    { to: "/people", label: "People" },
    { to: "/strategy", label: "Strategy" },
    { to: "/instruments", label: "Instruments" },
    { to: "/waves", label: "Waves" },
    { to: "/mail", label: "Mail" },
  ],
  leader: [
    { to: "/", label: "Programme", end: true },
    { to: "/strategy", label: "Strategy" },
    { to: "/waves", label: "Waves" },
  ],
  facilitator: [
    { to: "/", label: "Programme", end: true },
    { to: "/waves", label: "Waves" },
  ],
  coder: [{ to: "/coding", label: "Coding" }],
};
const roleName = { owner: "programme owner", leader: "leader", facilitator: "facilitator", coder: "coder" };

function itemsOf({ role, intentTo }: FrameSession): Item[] {
  const items = pages[role];
  return intentTo ? [...items.slice(0, 2), { to: intentTo, label: "Intent" }, ...items.slice(2)] : items;
}

/** Head, navigation by role and foot. Routes that export `handle = { frame: "own" }` draw their own page instead. */
export function SiteFrame({ session, children }: { session: FrameSession | null; children: ReactNode }) {
  const items = session ? itemsOf(session) : [];
  const busy = useNavigation().state !== "idle";
  return (
    <div className="frame">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="frame-head">
        <Link className="mark" to="/">
          <PlumbMark />
          <span>Plumbline</span>
        </Link>
        {session ? (
          <>
            <nav className="frame-nav" aria-label="Main">
              <ul>
                {items.map((item) => (
                  <li key={item.to}>
                    <NavLink to={item.to} end={item.end}>
                      {item.label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="frame-who">
              <span>
                {session.name}, {roleName[session.role]}
              </span>
              <Form method="post" action="/logout">
                <button className="button button-quiet button-small" type="submit">
                  Sign out
                </button>
              </Form>
            </div>
          </>
        ) : (
          <div className="frame-who">
            <Link className="button button-quiet button-small" to="/login">
              Sign in
            </Link>
          </div>
        )}
      </header>
      <p className="frame-busy" role="status">
        {busy ? "Loading …" : ""}
      </p>
      <main id="content" aria-busy={busy}>
        {children}
      </main>
      <footer className="frame-foot">
        <div>
          <span>
            <Link to="/never">What HR can never see</Link>
            <Link to="/privacy">Privacy</Link>
            <Link to="/method">Definitions and limits</Link>
          </span>
          <span>{session ? session.organizationName : "Plumbline"}</span>
        </div>
      </footer>
    </div>
  );
}
