import { documentOf } from "#surveys/document-template.ts";
import { estimateMinutes } from "#surveys/estimate-minutes.ts";
import { surveysByLayer } from "#surveys/lint/lint-document.ts";
import { builtIn } from "./built-in.ts";
import type { BuiltInRow } from "./built-in-table.tsx";
import { findPreviewStrategy } from "./find-preview-strategy.server.ts";

/** The built-in instruments with what they ask of the people they are made for: leaders for theirs, else staff. */
export async function listBuiltIn(organizationId: string): Promise<BuiltInRow[]> {
  const { content } = await findPreviewStrategy(organizationId);
  return builtIn.map(({ kind, label }) => {
    const voice = kind === "leader-baseline" ? "leader" : "staff";
    const asked = surveysByLayer(documentOf(kind), content).find((layer) => layer.voice === voice);
    if (!asked) throw new Error(`${kind} asks ${voice} nothing`);
    return { kind, label, minutes: estimateMinutes(asked.survey), cards: asked.cards };
  });
}
