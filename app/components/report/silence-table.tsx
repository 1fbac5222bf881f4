import { findGroup, heatColumns } from "#app/charts/find-group.ts";
import { interval, plain } from "#app/charts/numbers.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";
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
      <h3>What silence could hide</h3>
      <table className="table">
        <caption className="visually-hidden">
          Drift by layer as shown, and its bounds for people who did not answer
        </caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col" className="number">
              <MethodLink to="answers">Answered</MethodLink>
            </th>
            <th scope="col" className="number">
              <MethodLink to="drift">Drift shown</MethodLink>
            </th>
            <th scope="col" className="number">
              <MethodLink to="silence">At best to at worst</MethodLink>
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
