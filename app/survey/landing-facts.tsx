interface Props {
  minutes: number;
  closes: string;
  canChange: string;
  block: { label: string; size: number };
}

/** Time, closing date, what answers can change, and the group one is counted in. */
export function LandingFacts({ minutes, closes, canChange, block }: Props) {
  return (
    <dl className="landing-facts">
      <div>
        <dt>Time</dt>
        <dd>
          <strong>About {Math.max(1, Math.round(minutes))} minutes.</strong> Stop when you like; your draft stays on
          this device.
        </dd>
      </div>
      <div>
        <dt>Closes</dt>
        <dd>{closes}</dd>
      </div>
      <div>
        <dt>It can change</dt>
        <dd>{canChange}</dd>
      </div>
      <div>
        <dt>Counted as</dt>
        <dd>
          <Dots count={block.size} />
          <strong>
            {block.label}, {block.size} people.
          </strong>{" "}
          Your answers are never shown for fewer than 5 together.
        </dd>
      </div>
    </dl>
  );
}

const COLUMNS = 16;
const MOST = 64;

/** One dot for each person of the group; beyond a few rows the number alone says it better. */
function Dots({ count }: { count: number }) {
  if (count > MOST) return null;
  const rows = Math.ceil(count / COLUMNS);
  const places = Array.from({ length: count }, (_, index) => ({
    x: (index % COLUMNS) * 14 + 5,
    y: Math.floor(index / COLUMNS) * 14 + 7,
  }));
  return (
    <svg
      className="dots"
      viewBox={`0 0 ${COLUMNS * 14} ${rows * 14}`}
      width={COLUMNS * 14}
      height={rows * 14}
      aria-hidden="true"
    >
      {places.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={5} fill="currentColor" />
      ))}
    </svg>
  );
}
