import type { HeatCellData, HeatRow } from "#app/charts/heat-rows.ts";
import { interval, plain } from "#app/charts/numbers.ts";
import { MethodLink } from "#app/components/method/method-link.tsx";

/** The question about the chosen cell; its answer once the cell is open. */
export function RoomDetail({
  row,
  cell,
  open,
  numbersHidden,
}: {
  row: HeatRow;
  cell: HeatCellData;
  open: boolean;
  numbersHidden: boolean;
}) {
  const { value, split } = cell;
  return (
    <section className="room-detail" aria-live="polite" aria-label="The chosen cell">
      <h2>
        Of 100 people in {cell.column.label}, how many do not carry <span className="words">{row.name}</span>?
      </h2>
      {open ? null : <p className="room-quiet">Say your own figure first. The answer is covered.</p>}
      {open && numbersHidden ? <p className="room-quiet">Numbers are hidden.</p> : null}
      {open && !numbersHidden && value?.status === "number" ? (
        <>
          <p className="room-figure">{plain(value.value)}</p>
          <p className="room-quiet">
            interval {interval(value.low, value.high)}
            <br />
            {plain(value.n)} answers
          </p>
          {split ? (
            <dl className="room-split">
              <dt>{plain(split.notSeen)}</dt>
              <dd>
                <MethodLink to="not_seen" apart>
                  do not see it
                </MethodLink>
              </dd>
              <dt>{plain(split.misread)}</dt>
              <dd>
                <MethodLink to="misread" apart>
                  read it differently
                </MethodLink>
              </dd>
              <dt>{plain(split.carried)}</dt>
              <dd>
                <MethodLink to="carried" apart>
                  carry it
                </MethodLink>
              </dd>
            </dl>
          ) : null}
        </>
      ) : null}
      {open && value?.status !== "number" ? <p>{cell.state.words}</p> : null}
      <p className="room-quiet room-method">
        <MethodLink to="drift" apart />
      </p>
    </section>
  );
}
