import type { LandingMessages } from "./messages/landing.ts";
import type { Say } from "./say.ts";

/** The promise and its limits, in the same type size, both above *Begin*. */
export function LandingPromise({ say }: { say: Say<keyof LandingMessages> }) {
  const limits = ["limitTicket", "limitStyle", "limitWatching", "limitNoLink"] as const;
  return (
    <div className="landing-promise">
      <section>
        <h2>{say("promiseTitle")}</h2>
        <p>{say("promiseTicket")}</p>
        <p>{say("promiseNobody", { least: 5, comments: 10 })}</p>
      </section>
      <section className="landing-limits">
        <h2>{say("limitsTitle")}</h2>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{say(limit)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
