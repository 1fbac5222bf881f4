import { ButtonLink } from "#app/components/button.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import type { PageOf } from "./wave-page.server.ts";

export function ReleasedPanel({ wave }: { wave: PageOf<"released"> }) {
  const to = (page: string) => `/waves/${wave.id}/${page}`;
  return (
    <>
      <div className="cluster">
        <ButtonLink to={wave.role === "facilitator" ? to("room") : to("report")}>
          {wave.role === "facilitator" ? "Open the room screen" : "Read the report"}
        </ButtonLink>
        <ButtonLink kind="line" to={to("results")}>
          Heat maps
        </ButtonLink>
        <ButtonLink kind="line" to={wave.role === "facilitator" ? to("report") : to("room")}>
          {wave.role === "facilitator" ? "Read the report" : "Room screen"}
        </ButtonLink>
        <ButtonLink kind="line" to={to("restatements")}>
          In their own words
        </ButtonLink>
        <ButtonLink kind="line" to={`/proof/${wave.id}`}>
          Proof page
        </ButtonLink>
        <ButtonLink kind="line" to={to("export.csv")} download>
          Download CSV
        </ButtonLink>
      </div>
      <Section title="The wave">
        <dl className="facts">
          <dt>
            <MethodLink to="invited">Invited</MethodLink>
          </dt>
          <dd>{wave.invited} people</dd>
          {wave.ballots === null ? null : (
            <>
              <dt>
                <MethodLink to="ballots">Ballots sealed</MethodLink>
              </dt>
              <dd>{wave.ballots}</dd>
            </>
          )}
          <dt>
            <MethodLink to="hidden">Smallest groups</MethodLink>
          </dt>
          <dd>
            {wave.minimumScores} for numbers, {wave.minimumComments} for comments
          </dd>
        </dl>
        <p className="note">Every role sees the same numbers. What is not shown was not released to anybody.</p>
      </Section>
    </>
  );
}
