import { Link } from "@remix-run/react";

/** Pages before and after of a list; nothing when all fits on one. `query` is the filter without the page. */
export function PageLinks({ page, pages, query }: { page: number; pages: number; query: string }) {
  if (pages < 2) return null;
  const to = (target: number) => `?${query}${query ? "&" : ""}page=${target}`;
  return (
    <nav className="cluster" aria-label="Pages of the list">
      {page > 1 ? <Link to={to(page - 1)}>Previous</Link> : null}
      <span className="note">
        Page {page} of {pages}
      </span>
      {page < pages ? <Link to={to(page + 1)}>Next</Link> : null}
    </nav>
  );
}
