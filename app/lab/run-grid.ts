import { carriedScore } from "./carried-score.ts";
import { pairedChange, type Waves } from "./change-of-scores.ts";
import { drawLatent, drawNextLatent } from "./draw-latent.ts";
import type { Estimators } from "./estimators.ts";
import { generateReadings } from "./generate-wave.ts";
import { growOrganization } from "./grow-organization.ts";
import { intentWeights } from "./planted-truth.ts";
import { ALPHA } from "./run-power.ts";
import type { Scenario } from "./scenario.ts";
import { solveBases } from "./solve-base.ts";
import { stream } from "./stream.ts";

/** True change of recognition in the lowest layer, in points of 100; the other layers stay as they were. */
export type GridCondition = { change: number };

export type GridTally = GridCondition & {
  replicates: number;
  /** Waves with a false alarm somewhere in the layer x priority grid: at p <= .05, and after the adjustment at .10. */
  anyUnadjusted: number;
  anyAdjusted: number;
  /** Sum and sum of squares of the share of false ones among the changes found. */
  falseShare: number;
  falseShareSquared: number;
  /** Share of the truly changed cells that were found, summed. */
  found: number;
  /** Waves with an alert on the total of a layer that did not change, and of the layer that did. */
  falseAlert: number;
  trueAlert: number;
};

/** Benjamini-Hochberg within one view. */
const VIEW_FDR = 0.1;
/** An alert wants so large a change, as a share. */
const ALERT_CHANGE = 0.05;

function shifted(scenario: Scenario, change: number): Scenario {
  const last = scenario.layers.length - 1;
  const layers = scenario.layers.map((layer, l) =>
    l === last ? { ...layer, seen: layer.seen.map((share) => Math.min(1, share + change / 100)) } : layer,
  );
  return { ...scenario, layers };
}

function layersOf({ before, after }: Waves, layers: number): Waves[] {
  return Array.from({ length: layers }, (_, l) => ({
    before: before.filter(({ layer }) => layer === l),
    after: after.filter(({ layer }) => layer === l),
  }));
}

/** Replicates `from` up to `to` (excluded) of two waves of a whole organisation. */
export function runGrid(
  scenario: Scenario,
  seed: number,
  { change }: GridCondition,
  { from, to }: { from: number; to: number },
  estimators: Estimators,
): GridTally {
  const later = shifted(scenario, change);
  const [basesBefore, basesAfter] = [solveBases(scenario), solveBases(later)];
  const weights = intentWeights(scenario);
  const single = weights.map((_, p) => weights.map((_, other) => (other === p ? 1 : 0)));
  const [none, last] = [
    { anyUnadjusted: 0, anyAdjusted: 0, falseShare: 0, falseShareSquared: 0 },
    scenario.layers.length - 1,
  ];
  const tally: GridTally = { change, replicates: 0, ...none, found: 0, falseAlert: 0, trueAlert: 0 };
  for (let replicate = from; replicate < to; replicate += 1) {
    const draw = stream(seed, "grid", change, replicate);
    const seats = growOrganization(
      draw,
      scenario.layers.map((layer) => layer.span),
    );
    const latent = drawLatent(draw, scenario, seats);
    const next = drawNextLatent(draw, later, seats, latent);
    const waves = layersOf(
      {
        before: generateReadings(draw, scenario, seats, basesBefore, latent),
        after: generateReadings(draw, later, seats, basesAfter, next),
      },
      scenario.layers.length,
    );
    tally.replicates += 1;
    countGrid(tally, waves, single, change === 0 ? -1 : last, estimators);
    countAlerts(tally, waves, weights, change === 0 ? -1 : last, estimators);
  }
  return tally;
}

function countGrid(
  tally: GridTally,
  waves: readonly Waves[],
  single: readonly number[][],
  changed: number,
  estimators: Estimators,
): void {
  const cells = waves.flatMap(({ before, after }, layer) =>
    before.length === 0 || after.length === 0
      ? []
      : single.map((weights) => ({
          changed: layer === changed,
          p: pairedChange({ before, after }, (person) => carriedScore(person, weights), estimators).p,
        })),
  );
  const { BH } = estimators.adjustP({ p: cells.map(({ p }) => p) });
  const found = cells.filter((_, i) => (BH[i] ?? 1) <= VIEW_FDR);
  const wrong = found.filter((cell) => !cell.changed).length;
  const falseShare = found.length > 0 ? wrong / found.length : 0;
  const truly = cells.filter((cell) => cell.changed).length;
  tally.anyUnadjusted += cells.some((cell) => !cell.changed && (cell.p ?? 1) <= ALPHA) ? 1 : 0;
  tally.anyAdjusted += wrong > 0 ? 1 : 0;
  tally.falseShare += falseShare;
  tally.falseShareSquared += falseShare ** 2;
  tally.found += truly > 0 ? (found.length - wrong) / truly : 0;
}

function countAlerts(
  tally: GridTally,
  waves: readonly Waves[],
  weights: readonly number[],
  changed: number,
  estimators: Estimators,
): void {
  const totals = waves.flatMap(({ before, after }, layer) =>
    before.length === 0 || after.length === 0
      ? []
      : [{ layer, ...pairedChange({ before, after }, (person) => carriedScore(person, weights), estimators) }],
  );
  const { BH } = estimators.adjustP({ p: totals.map(({ p }) => p) });
  const alerts = totals.filter(({ diff }, i) => (BH[i] ?? 1) <= ALPHA && Math.abs(diff) >= ALERT_CHANGE);
  tally.falseAlert += alerts.some(({ layer }) => layer !== changed) ? 1 : 0;
  tally.trueAlert += alerts.some(({ layer }) => layer === changed) ? 1 : 0;
}
