import { Fragment } from "react";

const columns = [
  ["employee_id", "Any text, different for each person. Zeros in front stay."],
  ["name", "As the person writes it, in any script."],
  ["email", "May be left out. Needed for a survey link by mail, and for a sign-in."],
  ["manager_id or manager_email", "Who leads this person. Empty for one person only: the head of the organisation."],
  ["department", "The unit the person belongs to."],
  ["layer", "May be left out: it then follows from the managers. 0 is the leadership team."],
  ["language", "May be left out. A code such as en or pt-BR."],
] as const;

export function FileFormat() {
  return (
    <div className="stack prose">
      <dl className="facts">
        {columns.map(([name, meaning]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
      <p>
        Columns may stand in any order and be written in any case; others are listed and ignored. Comma, semicolon or
        tab between the cells; UTF-8, UTF-16 or Latin-1. Who is not in the file leaves the organisation; earlier waves
        keep theirs.
      </p>
    </div>
  );
}
