import { useEffect, useState } from "react";

/** A file made from what the page holds. Without scripts the text itself can be copied. */
export function LinksDownload({ csv, fileName }: { csv: string; fileName: string }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [csv]);
  return (
    <div className="stack">
      {href ? (
        <div>
          <a className="button" href={href} download={fileName}>
            Download the links
          </a>
        </div>
      ) : null}
      <label className="field">
        <span className="field-label">The same as text: email, name, block, link</span>
        <textarea readOnly rows={8} value={csv} />
      </label>
    </div>
  );
}
