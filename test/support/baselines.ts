import { instantiate } from "#surveys/instantiate.ts";
import type { SurveyJson } from "#surveys/instrument.ts";
import type { StrategyContent } from "#surveys/strategy.ts";

/** What the layers of a baseline are asked. */
export const baselines = (strategy: StrategyContent): SurveyJson[] => [
  instantiate("staff-baseline", strategy),
  instantiate("staff-baseline", strategy, "manager"),
  instantiate("leader-baseline", strategy),
];
