import { withOrganization } from "#db/client.server.ts";
import { listPublishedVersions } from "#db/queries/instrument-versions.ts";
import { templateOf } from "#surveys/document-template.ts";
import { itemBank } from "#surveys/item-bank.ts";
import { translationFaults, UNTRANSLATED } from "#surveys/translation-faults.ts";
import { checkDocument } from "./check-document.server.ts";
import { findPreviewStrategy } from "./find-preview-strategy.server.ts";
import { languageName } from "./language-name.ts";
import { placeOf } from "./place-of.ts";
import type { requireInstrument } from "./require-instrument.server.ts";

type Required = Awaited<ReturnType<typeof requireInstrument>>;

/** Everything the page of one version shows. */
export async function instrumentPage({ session, version, name, newest }: Required) {
  const { organizationId } = session;
  const { document, revision, number, templateId } = version;
  const strategy = await findPreviewStrategy(organizationId);
  const { checked, published } = await withOrganization(organizationId, async (tx) => ({
    checked: await checkDocument(tx, document, strategy),
    published: await listPublishedVersions(tx),
  }));
  const { errors, warnings, layers, limit, priorities, written } = checked;
  const taken = new Set(document.items.map((item) => item.name));
  const own = templateOf({ ...document, translations: [] }, "draft");
  return {
    versionId: version.id,
    name,
    number,
    revision,
    document,
    published: version.publishedAt !== null,
    newest: newest.versionId === version.id ? null : newest.versionId,
    errors: errors.map((finding) => ({ ...finding, ...placeOf(document, finding.path) })),
    warnings: warnings.map((finding) => ({ ...finding, ...placeOf(document, finding.path) })),
    layers,
    limit,
    minutesNote: `Counted with ${written ? "your newest strategy" : "a specimen strategy"} of ${priorities} priorities, every branch taken. Timings are assumptions until a pilot.`,
    bank: itemBank
      .filter(({ item }) => !taken.has(item.name))
      .map(({ id, pulse, item }) => ({ value: item.name, label: `${id} ${item.title}${pulse ? " (pulse)" : ""}` })),
    leaderForms: [
      { value: "same", label: "These questions, in their wording" },
      { value: "leader-baseline", label: "The leader baseline" },
      ...published
        .filter((other) => other.templateId !== templateId)
        .map((other) => ({ value: other.versionId, label: `${other.name}, version ${other.number}` })),
    ],
    translations: document.translations.map((translation) => ({
      language: translation.language,
      name: languageName(translation.language),
      missing: translationFaults(own, translation).filter(({ message }) => message === UNTRANSLATED).length,
    })),
  };
}
