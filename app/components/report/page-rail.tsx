import { useEffect, useState } from "react";
import { Bob } from "#app/components/plumb-mark.tsx";

/** The pages of the report down one line; the bob hangs at the page being read. */
export function PageRail({ pages }: { pages: readonly { id: string; label: string }[] }) {
  const here = usePageInView(pages.map((page) => page.id));
  const at = pages.findIndex((page) => page.id === here);
  return (
    <nav className="rail no-print" aria-label="Pages of the report">
      <ol>
        {pages.map((page, index) => (
          <li key={page.id} data-passed={index < at || undefined} data-here={index === at || undefined}>
            <a href={`#${page.id}`} aria-current={index === at ? "location" : undefined}>
              {page.label}
            </a>
            {index === at ? (
              <svg className="rail-bob" width={18} height={24} viewBox="0 0 18 24" aria-hidden="true">
                <Bob x={9} y={1} />
              </svg>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function usePageInView(ids: readonly string[]): string | undefined {
  const [here, setHere] = useState(ids[0]);
  const key = ids.join(" ");
  useEffect(() => {
    const seen = new Map<string, boolean>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) seen.set(entry.target.id, entry.isIntersecting);
        const first = key.split(" ").find((id) => seen.get(id));
        if (first) setHere(first);
      },
      // A page counts as being read when it crosses the upper third of the window.
      { rootMargin: "-30% 0px -65% 0px" },
    );
    for (const id of key.split(" ")) {
      const page = document.getElementById(id);
      if (page) observer.observe(page);
    }
    return () => observer.disconnect();
  }, [key]);
  return here;
}
