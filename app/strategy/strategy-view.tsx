import { Section } from "#app/components/page.tsx";
import type { ShownStrategy } from "./shown-strategy.ts";

const kindNames = { intended: "intended", alternative: "live alternative", foil: "foil" };
const decisionNames = { stop: "stops", deprioritise: "deprioritised, at most", protect: "protected at" };

/** Read-only. */
export function StrategyView({ strategy, note }: { strategy: ShownStrategy; note: string }) {
  return (
    <>
      <p className="note">{note}</p>
      {strategy.priorities.map((priority) => (
        <Section key={priority.key} title={<span className="words">{priority.name}</span>}>
          <p className="lead words">{priority.statement}</p>
          <dl className="facts">
            <dt>It refuses</dt>
            <dd className="words">{priority.refuses}</dd>
            <dt>Sponsor</dt>
            <dd>{priority.sponsor}</dd>
            {priority.behaviour ? (
              <>
                <dt>Behaviour</dt>
                <dd className="words">{priority.behaviour}</dd>
              </>
            ) : null}
            {priority.decisionRule ? (
              <>
                <dt>Decision rule</dt>
                <dd className="words">{priority.decisionRule}</dd>
              </>
            ) : null}
          </dl>
          <h3>It can be read as</h3>
          <ul>
            {priority.readings.map((reading) => (
              <li key={reading.code}>
                <span className="words">{reading.text}</span>{" "}
                {"kind" in reading && reading.kind ? <span className="state">{kindNames[reading.kind]}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {strategy.legacyItems.length > 0 ? (
        <Section title="Earlier work">
          <ul>
            {strategy.legacyItems.map((item) => (
              <li key={item.key}>
                <span className="words">{item.name}</span>, {decisionNames[item.decision]}
                {item.decision === "stop" ? "" : ` ${item.points} of 100 points`}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
