import type { Verdict } from "#app/measures/change-verdict.ts";
import type { StrategyContent } from "#surveys/strategy.ts";

/** A number that passed disclosure control. Nothing else about answers leaves the server. All values are whole numbers. */
export type PublishedNumber =
  | { status: "number"; value: number; low: number; high: number; n: number; unit: Unit }
  /** 5 to 9 answers, or a unanimous group: a band, no number. `n` is floored to 5. */
  | { status: "band"; band: string; low: number; high: number; n: number; unit: Unit }
  | { status: "hidden"; reason: HiddenReason };

/** `percent`: of 100 people. `points`: signed percentage points. `score`: 0–100 scale. */
export type Unit = "percent" | "points" | "score";
export type HiddenReason = "under-minimum" | "protects-another" | "not-asked" | "not-estimable";

/**
 * A change since the previous wave that can be compared, in whole points of what is shown; `detectable`: the smallest change
 * this comparison would have found in four of five cases. `break`: the items were not the same, so there is nothing to say.
 */
export type PublishedChange =
  | {
      status: "change";
      value: number;
      low: number;
      high: number;
      verdict: Verdict;
      detectable: number | null;
      alert: boolean;
    }
  | { status: "break" };

/** Straight line over three comparable waves or more: points in a quarter (13 weeks). */
export type PublishedTrend = {
  waves: number;
  slope: number;
  low: number;
  high: number;
  /** False where the waves lie further from the line than chance would have it. */
  straight: boolean;
};

/** What the same group showed in an earlier wave. */
export type EarlierNumber = { wave: string; value: number; low: number; high: number };

/**
 * Metric ids, one name everywhere (screen, CSV, HTTP):
 * `drift`, `carried`, `not_seen`, `misread` (intent-weighted), each also `….p1`;
 * `saydo.time.p1|l1|other`, `saydo.attention.p1|other`, `saydo.recognition.p1|other`, `saydo.resource.p1`, `shortfall.time`;
 * `legacy_load`, `lure.l1`; `line_of_sight`;
 * `attenuation` and `points_lost`: the handover INTO this group from the layer above (same department when the group has one).
 */
export type MetricId = string;

export type GroupFilter = { layer?: number; department?: string; block?: string };

export type ReleasedGroup = {
  /** Stable: `all`, `layer:1`, `department:Sales`, `layer:1|department:Sales`, `block:<id>`. */
  id: string;
  label: string;
  filter: GroupFilter;
  /** Ballots, floored to 5; null when fewer than the minimum. */
  n: number | null;
  metrics: Record<MetricId, PublishedNumber>;
  /** People invited, and by metric what those who did not answer or did not know could hide; not for blocks. */
  silence?: { invited: number; bounds: Record<MetricId, { low: number; high: number }> };
  /** Only where both waves show a number, or where the series breaks. */
  changes?: Record<MetricId, PublishedChange>;
  /** Earlier comparable waves, oldest first, and the trend over all of them; layers and everybody only. */
  earlier?: Record<MetricId, EarlierNumber[]>;
  trends?: Record<MetricId, PublishedTrend>;
};

/** Change of drift of the whole organisation, split into what changed inside layers and what came from their sizes. */
export type MixSplit = { within: number; mix: number };

/** Exact identity of each priority gap (measurement.md 2.4), for the whole organisation, in whole points; remainder in `reweighting`. */
export type CrowdingOut = { priority: string; gap: number; legacy: number; other: number; reweighting: number };

/** Aggregates of the leaders' signed intents; present only from five leaders. A census: ranges, not intervals. Whole points. */
export type LeadershipResult = {
  leaders: number;
  invited: number;
  priorities: {
    key: string;
    agreement: number;
    alignment: number;
    /** Range when any one leader is left out; null below six leaders. */
    alignmentRange: [low: number, high: number] | null;
    illusion: number;
    /** Agreement ≥ 80 and alignment < 60. */
    flagged: boolean;
    predictedCarried: number;
  }[];
  team: {
    alignment: number | null;
    meaning: number | null;
    ranking: number | null;
    tradeOffs: number | null;
    allocation: number | null;
  };
};

export type Release = {
  wave: { id: string; name: string; closedOn: string; invited: number; ballots: number };
  organization: string;
  strategy: StrategyContent;
  /** Mean of the leaders' points per allocation option, 0–100, full precision. Empty below five leaders: say-do is then hidden. */
  declared: Record<string, number>;
  /** Priority keys in the declared order. */
  declaredOrder: string[];
  layers: { layer: number; label: string }[];
  departments: string[];
  thresholds: { scores: number; comments: number };
  /** How answers are brought up to head-counts, and why; null without ballots. */
  weighting: { method: "cells" | "margins" | "layers"; thinCells: number; cells: number } | null;
  groups: ReleasedGroup[];
  crowdingOut: CrowdingOut[];
  /** The earlier waves the numbers are compared with, oldest first; the last one is what changes are against. */
  previous: { id: string; name: string; closedOn: string }[];
  mixSplit: MixSplit | null;
  leadership: LeadershipResult | null;
  /** First 8 hex digits of the SHA-256 of the certificate, as `4C7E-19A0`. */
  certificateId: string;
};
