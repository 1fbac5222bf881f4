import { recordAudit } from "#app/audit/record.server.ts";
import { checkContent } from "#app/strategy/check-content.ts";
import { withOrganization } from "#db/client.server.ts";
import {
  insertStrategy,
  insertVersion,
  isVersionFrozen,
  lockNewestVersion,
  renameStrategy,
  replaceContent,
  updateVersion,
} from "#db/queries/strategies.ts";
import { type StrategyContent, strategyContentSchema } from "#surveys/strategy.ts";
import type { Actor } from "./create-account.server.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/**
 * Writes a strategy. The newest version is edited in place until a leader has signed or a wave has opened; from then on an
 * edit makes the next version, and intents stay with the one they were signed for.
 * @throws WorkflowRefusal naming the first place that is not complete
 */
export async function saveStrategy(
  organizationId: string,
  content: StrategyContent,
  { strategyId, intentDeadline }: { strategyId?: string; intentDeadline?: Date | null },
  actor: Actor,
): Promise<{ strategyId: string; versionId: string }> {
  const [problem] = checkContent(content);
  if (problem) throw new WorkflowRefusal(problem.path, problem.message);
  const complete = strategyContentSchema.parse(content);
  return withOrganization(organizationId, async (tx) => {
    const newest = strategyId ? await lockNewestVersion(tx, organizationId, strategyId) : null;
    if (strategyId && !newest) throw new WorkflowRefusal("strategy", "There is no such strategy.");
    const home = newest?.strategyId ?? (await insertStrategy(tx, organizationId, complete.name));
    const inPlace = newest !== null && !(await isVersionFrozen(tx, newest.id));
    const { leadershipTeam } = complete;
    const number = (newest?.number ?? 0) + (inPlace ? 0 : 1);
    const versionId = inPlace
      ? newest.id
      : await insertVersion(tx, { organizationId, strategyId: home, number, leadershipTeam });
    const kept = inPlace ? newest.intentDeadline : null;
    await updateVersion(tx, versionId, {
      leadershipTeam,
      intentDeadline: intentDeadline === undefined ? kept : intentDeadline,
    });
    await replaceContent(tx, organizationId, versionId, complete);
    if (newest) await renameStrategy(tx, home, complete.name);
    await recordAudit(tx, organizationId, {
      actorId: actor.accountId,
      role: actor.role,
      action: inPlace ? "strategy-edited" : "strategy-version-made",
      subject: versionId,
      detail: { number },
    });
    return { strategyId: home, versionId };
  });
}
