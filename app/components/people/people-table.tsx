import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";

export type PersonLine = {
  employeeId: string;
  name: string;
  department: string;
  layer: string;
  teamSize: number;
  hasEmail: boolean;
  account: { accountId: string; role: string } | null;
};

/** People of the organisation with their sign-in, or the way to give one. No answer of anybody is ever reachable from here. */
export function PeopleTable({ caption, people }: { caption: string; people: readonly PersonLine[] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", label: "Name", cell: (person) => <bdi>{person.name}</bdi> },
        { key: "id", label: "Employee number", cell: (person) => person.employeeId },
        { key: "department", label: "Department", cell: (person) => <bdi>{person.department}</bdi> },
        { key: "layer", label: "Layer", cell: (person) => person.layer },
        { key: "team", label: "Leads", number: true, cell: (person) => (person.teamSize > 0 ? person.teamSize : "") },
        { key: "sign-in", label: "Sign-in", cell: (person) => <SignIn person={person} /> },
      ]}
      rows={people}
      rowKey={(person) => person.employeeId}
    />
  );
}

function SignIn({ person }: { person: PersonLine }) {
  const { account, employeeId, name, hasEmail } = person;
  if (account) return <Link to={`/people/sign-ins/${account.accountId}`}>{account.role}</Link>;
  if (!hasEmail) return <span className="note">no mail address</span>;
  return (
    <Link to={`/people/sign-ins?person=${encodeURIComponent(employeeId)}`}>
      Give sign-in<span className="visually-hidden"> to {name}</span>
    </Link>
  );
}
