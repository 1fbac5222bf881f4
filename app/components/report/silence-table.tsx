import { findGroup, heatColumns } from "#app/charts/find-group.ts";
import { interval, plain } from "#app/charts/numbers.ts";
import type { Release } from "#app/privacy/release-content.ts";

/** By layer: what is shown, and where drift would lie at best and at worst, whatever the silent would have said. */
export function SilenceTable({ release }: { release: Release }) {
  const rows = heatColumns(release, "layer").flatMap(({ id, label }) => {
    const group = findGroup(release, id);
    const bounds = group?.silence?.bounds.drift;
    const drift = group?.metrics.drift;
    if (!group?.silence || !bounds || drift?.status !== "number" || group.n === null) return [];
    return [{ label, answered: group.n, invited: group.silence.invited, drift: drift.value, bounds }];
  });
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>
        <a href="/method#silence">What silence could hide</a>
      </h3>
      <table className="table">
        <caption className="visually-hidden">
          Drift by layer as shown, and its bounds for people who did not answer
        </caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col" className="number">
              Answered
            </th>
            <th scope="col" className="number">
              Drift shown
            </th>
            <th scope="col" className="number">
              At best to at worst
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, answered, invited, drift, bounds }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">
                {plain(answered)} of {plain(invited)}
              </td>
              <td className="number">{plain(drift)}</td>
              <td className="number">{interval(bounds.low, bounds.high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
