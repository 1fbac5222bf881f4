import { recordAudit } from "#app/audit/record.server.ts";
import { whyClosed } from "#app/intent/intent-window.ts";
import { type Transaction, withOrganization } from "#db/client.server.ts";
import { countIntents, isLeader, readOwnIntent, writeOwnIntent } from "#db/queries/intents.ts";
import { hasOpenedWave, lockVersion, markVersionFrozen, readStrategyVersion } from "#db/queries/strategies.ts";
import { type Intent, intentSchema } from "#surveys/intent.ts";
import { WorkflowRefusal } from "./workflow-refusal.ts";

/** Signs and seals one leader's intent. @throws WorkflowRefusal when it is incomplete, signed already, or too late */
export async function submitIntent(
  organizationId: string,
  versionId: string,
  accountId: string,
  intent: Intent,
): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    await requireOpen(tx, organizationId, versionId, accountId);
    const version = await readStrategyVersion(tx, organizationId, versionId);
    if (!version) throw noSuchVersion();
    const checked = intentSchema(version.content).safeParse(intent);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new WorkflowRefusal(issue?.path.join(".") ?? "", issue?.message ?? "This intent is not complete.");
    }
    const own = await readOwnIntent(tx, organizationId, versionId, accountId);
    if (own?.submittedAt) throw new WorkflowRefusal("", "You have signed already. Reopen it first to change it.");
    const at = new Date();
    await writeOwnIntent(tx, organizationId, versionId, accountId, { content: checked.data, submittedAt: at });
    await markVersionFrozen(tx, versionId, at);
    await note(tx, organizationId, versionId, accountId, "intent-signed");
  });
}

/** Keeps what its author has so far; nobody else reads it. @throws WorkflowRefusal once it is signed, or too late */
export async function saveIntentDraft(
  organizationId: string,
  versionId: string,
  accountId: string,
  content: Partial<Intent>,
): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    await requireOpen(tx, organizationId, versionId, accountId);
    const own = await readOwnIntent(tx, organizationId, versionId, accountId);
    if (own?.submittedAt) throw new WorkflowRefusal("", "You have signed already. Reopen it first to change it.");
    await writeOwnIntent(tx, organizationId, versionId, accountId, { content, submittedAt: null });
  });
}

/** Breaks the author's own seal: the signed intent becomes a draft again. @throws WorkflowRefusal when all are in, or too late */
export async function reopenIntent(organizationId: string, versionId: string, accountId: string): Promise<void> {
  await withOrganization(organizationId, async (tx) => {
    await requireOpen(tx, organizationId, versionId, accountId);
    const own = await readOwnIntent(tx, organizationId, versionId, accountId);
    if (!own?.submittedAt) throw new WorkflowRefusal("", "There is nothing signed to reopen.");
    await writeOwnIntent(tx, organizationId, versionId, accountId, { content: own.content, submittedAt: null });
    await note(tx, organizationId, versionId, accountId, "intent-reopened");
  });
}

const noSuchVersion = () => new WorkflowRefusal("version", "There is no such strategy version.");

/** Under the version's lock, so that "all are in" cannot come true between the question and the write. */
async function requireOpen(tx: Transaction, organizationId: string, versionId: string, accountId: string) {
  const version = await lockVersion(tx, organizationId, versionId);
  if (!version) throw noSuchVersion();
  if (!(await isLeader(tx, organizationId, accountId))) {
    throw new WorkflowRefusal("", "Only a leader of this organisation records intent.");
  }
  const counts = await countIntents(tx, organizationId, versionId);
  const waveOpened = await hasOpenedWave(tx, versionId);
  const closed = whyClosed({ ...counts, deadline: version.intentDeadline, waveOpened }, new Date());
  if (closed) throw new WorkflowRefusal("", closed);
}

async function note(tx: Transaction, organizationId: string, versionId: string, accountId: string, action: string) {
  await recordAudit(tx, organizationId, { actorId: accountId, role: "leader", action, subject: versionId });
}
