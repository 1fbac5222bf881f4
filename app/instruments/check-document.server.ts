import type { Transaction } from "#db/client.server.ts";
import { findPublishedVersion } from "#db/queries/instrument-versions.ts";
import { documentFaults } from "#surveys/document-faults.ts";
import { templateOf } from "#surveys/document-template.ts";
import { estimateMinutes } from "#surveys/estimate-minutes.ts";
import type { InstrumentDocument } from "#surveys/instrument-document.ts";
import type { Finding } from "#surveys/lint/finding.ts";
import { lintDocument, surveysByLayer } from "#surveys/lint/lint-document.ts";
import { minuteLimits } from "#surveys/lint/minutes.ts";
import { translationFaults, UNTRANSLATED } from "#surveys/translation-faults.ts";
import type { PreviewStrategy } from "./find-preview-strategy.server.ts";

/** What keeps a document from being published, what asks for a second look, and how long it takes each layer. */
export async function checkDocument(
  tx: Transaction,
  document: InstrumentDocument,
  { content, written }: PreviewStrategy,
) {
  const faults: Finding[] = documentFaults(document).map((fault) => ({
    rule: "incomplete",
    severity: "error",
    ...fault,
  }));
  const findings = [
    ...faults,
    ...(await leaderFormFaults(tx, document)),
    ...document.translations.flatMap((translation) => ofTranslation(document, translation)),
    ...lintDocument(document, content),
  ];
  return {
    errors: findings.filter(({ severity }) => severity === "error"),
    warnings: findings.filter(({ severity }) => severity === "warning"),
    limit: minuteLimits[document.purpose],
    layers: surveysByLayer(document, content).map(({ voice, survey, cards }) => ({
      voice,
      minutes: estimateMinutes(survey),
      cards,
    })),
    /** Whether the minutes are counted with a strategy that is written, or with a specimen. */
    written,
    priorities: content.priorities.length,
  };
}

export type CheckedDocument = Awaited<ReturnType<typeof checkDocument>>;

async function leaderFormFaults(tx: Transaction, { leaderForm }: InstrumentDocument): Promise<Finding[]> {
  if (leaderForm === "same" || leaderForm === "leader-baseline") return [];
  if (await findPublishedVersion(tx, leaderForm)) return [];
  const message = "The instrument leaders are to be asked is not published. Choose another.";
  return [{ rule: "incomplete", severity: "error", path: "leaderForm", message }];
}

/** What is missing only asks, once for each language: those texts are shown in the instrument's own language. */
function ofTranslation(
  document: InstrumentDocument,
  translation: InstrumentDocument["translations"][number],
): Finding[] {
  const own = templateOf({ ...document, translations: [] }, "draft");
  const path = `translations.${translation.language}`;
  const faults = translationFaults(own, translation);
  const missing = faults.filter(({ message }) => message === UNTRANSLATED);
  return [
    ...faults
      .filter((fault) => !missing.includes(fault))
      .map(
        ({ path: at, message }): Finding => ({
          rule: "translation",
          severity: "error",
          path: `${path}.${at}`,
          message,
        }),
      ),
    ...(missing.length === 0
      ? []
      : [
          {
            rule: "translation",
            severity: "warning" as const,
            path,
            message: `${missing.length} texts are not translated. They are shown in the instrument's own language.`,
          },
        ]),
  ];
}
