import { closingTime } from "./closing-time.ts";
import type { LandingProps } from "./landing-page.tsx";
import type { LandingMessages } from "./messages/landing.ts";
import { OwnWords } from "./own-words.tsx";
import type { Say } from "./say.ts";
import { WithElements } from "./with-elements.tsx";

const LEAST = 5;

interface Props extends Pick<LandingProps, "minutes" | "closesOn" | "canSay" | "block"> {
  say: Say<keyof LandingMessages>;
  locale: string;
}

/** Time, closing date, what answers can change, and the group one is counted in. */
export function LandingFacts({ minutes, closesOn, canSay, block, say, locale }: Props) {
  return (
    <dl className="landing-facts">
      <div>
        <dt>{say("time")}</dt>
        <dd>
          <strong>{say("minutes", { count: Math.max(1, Math.round(minutes)) })}</strong> {say("stopWhenYouLike")}
        </dd>
      </div>
      <div>
        <dt>{say("lastDay")}</dt>
        <dd>{closingTime(closesOn, locale)}</dd>
      </div>
      <div>
        <dt>{say("itCanChange")}</dt>
        <dd>{canSay ?? say("canChange")}</dd>
      </div>
      <div>
        <dt>{say("countedAs")}</dt>
        <dd>
          <Dots count={block.size} />
          <strong>
            <WithElements
              text={say("block", { count: block.size })}
              elements={{ block: <OwnWords>{block.label}</OwnWords> }}
            />
          </strong>{" "}
          {say("neverFewer", { count: LEAST })}
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
