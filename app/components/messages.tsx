import type { ReactNode } from "react";

/** Nothing here yet: says what will stand here and what brings it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty stack">
      <h2>{title}</h2>
      {children ? <div className="prose stack stack-tight">{children}</div> : null}
      {action ? <div>{action}</div> : null}
    </div>
  );
}

/** A message above a form or a page. Errors are announced at once, the rest when the reader is idle. */
export function Notice({
  kind = "info",
  title,
  children,
}: {
  kind?: "info" | "error";
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div
      className={kind === "error" ? "notice notice-error stack stack-tight" : "notice stack stack-tight"}
      role={kind === "error" ? "alert" : "status"}
    >
      {title ? <strong>{title}</strong> : null}
      {children}
    </div>
  );
}
