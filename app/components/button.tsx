import { Link } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

type Look = { kind?: "ink" | "line" | "quiet"; small?: boolean; wide?: boolean };

function classOf({ kind = "ink", small, wide }: Look): string {
  return ["button", kind !== "ink" && `button-${kind}`, small && "button-small", wide && "button-wide"]
    .filter(Boolean)
    .join(" ");
}

/** `busy` keeps the label and blocks a second press; a disabled button says why in `reason`. */
export function Button({
  kind,
  small,
  wide,
  busy = false,
  reason,
  children,
  ...rest
}: Look & { busy?: boolean; reason?: string } & ButtonHTMLAttributes<HTMLButtonElement>) {
  const blocked = busy || reason !== undefined || rest.disabled;
  const button = (
    <button type="submit" {...rest} className={classOf({ kind, small, wide })} disabled={blocked} aria-busy={busy}>
      {children}
    </button>
  );
  if (reason === undefined) return button;
  return (
    <span className="stack stack-tight">
      {button}
      <span className="note">{reason}</span>
    </span>
  );
}

export function ButtonLink({
  to,
  download,
  kind,
  small,
  wide,
  children,
}: Look & { to: string; download?: boolean; children: ReactNode }) {
  const className = classOf({ kind, small, wide });
  // A file is fetched by the browser itself; the router would try to show it as a page.
  return download ? (
    <a className={className} href={to} download>
      {children}
    </a>
  ) : (
    <Link className={className} to={to}>
      {children}
    </Link>
  );
}
