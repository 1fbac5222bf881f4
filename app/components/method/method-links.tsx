import { Fragment } from "react";
import { MethodLink } from "./method-link.tsx";
import { type MethodId, methodNames } from "./names.ts";

/** The same for a place that shows one measure or several: one link, or each by its name. */
export function MethodLinks({ of }: { of: MethodId | readonly MethodId[] }) {
  if (typeof of === "string") return <MethodLink to={of} />;
  return (
    <span className="no-print">
      How it is measured:{" "}
      {of.map((id, index) => (
        <Fragment key={id}>
          {index === 0 ? null : ", "}
          <MethodLink to={id}>{methodNames[id].toLowerCase()}</MethodLink>
        </Fragment>
      ))}
    </span>
  );
}
