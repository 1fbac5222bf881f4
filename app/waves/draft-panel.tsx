import { Link } from "@remix-run/react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { displayDate, zoneWords } from "#app/components/display-date.ts";
import { EmptyState } from "#app/components/messages.tsx";
import { MethodLink } from "#app/components/method/method-link.tsx";
import { Section } from "#app/components/page.tsx";
import { SettingsForm, type SettingsValues } from "./settings-form.tsx";
import type { PageOf } from "./wave-page.server.ts";

type Refused = { values: SettingsValues; problems: Record<string, string>; stamp: number } | undefined;

export function DraftPanel({ wave, refused }: { wave: PageOf<"draft">; refused: Refused }) {
  const { checklist } = wave;
  if (!checklist) {
    return (
      <EmptyState title="This wave is a draft">
        <p>Nobody has been asked yet. The programme owner opens it once leaders have signed their intent.</p>
        {wave.role === "leader" ? (
          <p>
            <Link to={`/intent/${wave.strategyVersionId}`}>Your intent for this wave</Link>
          </p>
        ) : null}
      </EmptyState>
    );
  }
  const values = refused?.values ?? {
    name: wave.name,
    strategyVersionId: wave.strategyVersionId,
    template: wave.template,
    closesOn: wave.closesOn,
    minimumScores: String(wave.minimumScores),
    minimumComments: String(wave.minimumComments),
  };
  return (
    <>
      <Section title="Before it opens">
        <Checklist wave={wave} checklist={checklist} />
        {/* A plain form: the answer holds the links, and no script may keep a copy. */}
        <form method="post" action={`/waves/${wave.id}/opening`} className="stack stack-tight">
          <p className="prose">
            Opening fixes the people, the blocks, the smallest groups and the list of numbers that may be shown. Until
            the first ballot is in you can go back to the draft.
          </p>
          <div>
            <Button {...(checklist.reason ? { reason: checklist.reason } : {})}>Open the wave</Button>
          </div>
        </form>
      </Section>
      <Section
        title="Pilot"
        note="Up to ten chosen people try the questions first. What they send is thrown away unread and can never enter the wave."
      >
        <div>
          <ButtonLink kind="line" to={`/waves/${wave.id}/pilot`}>
            Pilot with ten people
          </ButtonLink>
        </div>
      </Section>
      <Section
        title="Blocks"
        note="The smallest groups of this wave: one layer and one department each. Units under 8 people are merged with their neighbours. Every number is about one block or several."
      >
        {checklist.blocks.length === 0 ? (
          <p>
            They appear once people are imported. <Link to="/people">Import people</Link>
          </p>
        ) : (
          <DataTable
            caption={`${checklist.blocks.length} blocks, ${checklist.people} people`}
            rows={checklist.blocks}
            rowKey={(block) => block.label}
            columns={[
              { key: "label", label: "Block", cell: (block) => block.label },
              {
                key: "invited",
                label: <MethodLink to="invited">People</MethodLink>,
                number: true,
                cell: (block) => block.invited,
              },
              {
                key: "note",
                label: "Note",
                cell: (block) => (block.invited < wave.minimumScores ? "too small for a number of its own" : ""),
              },
            ]}
          />
        )}
      </Section>
      <Section title="Settings" note="Fixed when the wave opens.">
        <SettingsForm
          key={refused?.stamp ?? "loaded"}
          values={values}
          versions={wave.versions}
          templates={wave.templates}
          problems={refused?.problems ?? {}}
          label="Save settings"
        />
      </Section>
    </>
  );
}

function Checklist({
  wave,
  checklist,
}: {
  wave: PageOf<"draft">;
  checklist: NonNullable<PageOf<"draft">["checklist"]>;
}) {
  const { people, strategyComplete, submitted, leaders, signBy, deadlinePassed } = checklist;
  return (
    <dl className="facts">
      <dt>
        <MethodLink to="invited">People</MethodLink>
      </dt>
      <dd>
        {people > 0 ? `${people} imported` : "none imported yet"}. <Link to="/people">People</Link>
      </dd>
      <dt>Strategy</dt>
      <dd>
        {strategyComplete ? "complete" : "not complete yet"}.{" "}
        <Link to={`/strategy/${wave.strategyVersionId}`}>Strategy version</Link>
      </dd>
      <dt>Questions</dt>
      <dd>
        {wave.templates.find(({ value }) => value === wave.template)?.label ?? "not published any more"}.{" "}
        <Link to="/instruments">Instruments</Link>
      </dd>
      <dt>
        <MethodLink to="intents">Intent</MethodLink>
      </dt>
      <dd>
        {submitted} of {leaders} leaders have signed
        {deadlinePassed
          ? "; the last day is over"
          : signBy
            ? `; last day ${displayDate(signBy)}`
            : "; no last day is set"}
        .{submitted < 5 ? " Declared against seen and alignment are shown from five leaders." : ""}
      </dd>
      <dt>Last day to answer</dt>
      <dd>
        {displayDate(wave.closesOn)}; it closes by itself when this day ends, {zoneWords(wave.timeZone)}.{" "}
        <Link to="/mail">Time zone</Link>
      </dd>
      <dt>
        <MethodLink to="hidden">Smallest groups</MethodLink>
      </dt>
      <dd>
        {wave.minimumScores} for numbers, {wave.minimumComments} for comments
      </dd>
    </dl>
  );
}
