import { productEstimators } from "#app/lab/estimators.ts";
import { type Part, type Plan, runPart } from "#app/lab/parts.ts";

/** One process of `plumbline validate`: a part in, its tallies out, until the parent goes. */
process.on("message", ({ plan, part }: { plan: Plan; part: Part }) => {
  process.send?.(runPart(plan, part, productEstimators));
});
process.once("disconnect", () => process.exit());
