import type { ReactNode } from "react";
import { Section } from "#app/components/page.tsx";
import { PlumbMark } from "#app/components/plumb-mark.tsx";
import { decimals, percent, whole } from "../format.ts";
import type { LabReport } from "../report.ts";
import { claim } from "./claim.ts";
import { generatorFacts } from "./generator-facts.ts";
import { limits } from "./limits.ts";
import { MetricTable } from "./metric-table.tsx";
import { BiasFigure, CoverageFigure, WidthFigure } from "./n-figures.tsx";
import { PowerFigure } from "./power-figure.tsx";
import { GatesTable, GridTable, PlantedTable, PowerTable } from "./tables.tsx";

function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, fact]) => (
        <div key={label} className="lab-fact">
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The whole page as it is written: no script, nothing fetched. */
export function LabDocument({ report, styles }: { report: LabReport; styles: string }) {
  const { scenario, seed, replicates, quick, version, grid } = report;
  const title = claim(report);
  const command = `plumbline validate${quick ? " --quick" : ""} --seed ${seed} --replicates ${replicates}`;
  const isDefault = scenario.name === "Default organisation";
  const nothing = grid.find(({ change }) => change === 0);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          httpEquiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
        />
        <title>{`${title} · Plumbline`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets, read from this checkout */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <main className="page stack stack-loose lab">
          <header className="stack">
            <p className="cluster lab-brand">
              <PlumbMark drop={14} /> Plumbline validation
            </p>
            <h1 className="claim">{title}</h1>
            <p className="lead">
              {scenario.name}: {scenario.about} {whole(replicates)} organisations were simulated whose truth is known,
              and measured with the engine’s own functions.
            </p>
          </header>
          <Facts
            facts={[
              ["Version", version],
              ["Seed", seed],
              [
                "Replicates",
                `${whole(replicates)}${quick ? " (quick: limits widened by two Monte-Carlo errors)" : ""}`,
              ],
              ["To repeat it", <code key="command">{isDefault ? command : `${command} --scenario FILE`}</code>],
            ]}
          />
          <Section title="The limits and the verdict">
            <GatesTable report={report} />
          </Section>
          <Section
            title="An interval should hold the truth 95 times in 100"
            note="Share of the replicates whose interval holds the planted value, by mean number of answers. Grey: the limits."
          >
            <CoverageFigure report={report} />
          </Section>
          <Section
            title="An estimate should be right on average"
            note="Mean error in points, with two Monte-Carlo errors. Grey: the limits, which are on drift from 30 answers."
          >
            <BiasFigure report={report} />
          </Section>
          <Section
            title="More answers, narrower intervals"
            note="Mean width of the 95 % interval in points, by mean number of answers."
          >
            <WidthFigure report={report} />
          </Section>
          <Section title="All figures">
            <MetricTable report={report} />
          </Section>
          <Section
            title="How often a change is found"
            note="One priority, two anonymous waves, 70 % the same people: share of the replicates with p ≤ .05. Grey: the limit on false alarms."
          >
            <PowerFigure report={report} />
            <PowerTable report={report} />
          </Section>
          <Section
            title={
              nothing
                ? `Unadjusted, ${percent(nothing.anyUnadjusted)} of 100 quiet waves would show a change; adjusted, ${percent(nothing.anyAdjusted)}`
                : "Many cells at once"
            }
            note={`A whole organisation drawn twice, 70 % the same people, ${decimals(report.twoWaveSpan, 0)} people under each leader of the lowest layer.`}
          >
            <GridTable report={report} />
          </Section>
          <Section
            title="What was planted"
            note="The generator meets these shares exactly; the estimates above are judged by them."
          >
            <Facts facts={generatorFacts(scenario)} />
            <PlantedTable report={report} />
          </Section>
          <Section title="What this does not show">
            <ul className="prose stack stack-tight">
              {limits(report).map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </Section>
        </main>
      </body>
    </html>
  );
}
