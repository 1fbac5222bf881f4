import { Link } from "@remix-run/react";
import { displayDays } from "#app/components/display-date.ts";
import type { LineMark } from "./programme-line.ts";
import { stateWords } from "./wave-state-words.ts";

const words = { ...stateWords, planned: "planned", offsite: "the leadership team meets" };

/** The time line in words, in the order of its days. */
export function ProgrammeList({ marks }: { marks: readonly LineMark[] }) {
  return (
    <ul className="programme-waves">
      {marks.map(({ id, name, state, from, until }) => (
        <li key={id}>
          {state === "planned" || state === "offsite" ? (
            <span className="programme-ahead">
              <strong>{name}</strong>
            </span>
          ) : (
            <Link to={`/waves/${id}`}>
              <strong>{name}</strong>
            </Link>
          )}
          <span>{displayDays(from, until)}</span>
          <span className="note">{words[state]}</span>
          {state === "released" ? (
            <span className="cluster">
              <Link to={`/waves/${id}/report`} aria-label={`Report of ${name}`}>
                Report
              </Link>
              <Link to={`/waves/${id}/results`} aria-label={`Heat maps of ${name}`}>
                Heat maps
              </Link>
              <Link to={`/waves/${id}/room`} aria-label={`Room screen of ${name}`}>
                Room
              </Link>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
