/** What the lab compares with its planted truth, in the order of the tables. */
export const METRICS = {
  layer_drift: "Layer drift",
  drift: "Layer × priority drift",
  not_seen: "Not seen, layer × priority",
  attenuation: "Attenuation into the layer",
  say_do_large: "Say-do gap, priority above 5 points",
  say_do_small: "Say-do gap, priority of 5 points or fewer",
  legacy_load: "Legacy load",
  line_of_sight: "Line of sight",
} as const;
export type MetricId = keyof typeof METRICS;

/** One estimate beside its planted truth, in points of 100 (attenuation in percent). */
export type Observation = {
  metric: MetricId;
  layer: number;
  /** Which of the priorities; 0 where the metric is one number a layer. */
  item: number;
  n: number;
  truth: number;
  estimate: number;
  interval: readonly [number, number] | null;
};
