import { z } from "zod";
import type { Transaction } from "#db/client.server.ts";
import { findPublishedVersion } from "#db/queries/instrument-versions.ts";
import { leaderFormOf, templateOf } from "#surveys/document-template.ts";
import { templates } from "#surveys/instantiate.ts";
import { type InstrumentKind, type Template, VOICES, type Voice } from "#surveys/instrument.ts";
import { builtInTranslations, translate } from "#surveys/translations.ts";

/** What one layer is asked: whose template, in whose wording, under which name beside an answer. */
export type WaveForm = { kind: string; version: string; template: Template; voice: Voice };
export type WaveForms = Record<Voice, WaveForm>;

const builtInVersion = "1";

/** What each layer of a wave with this template is asked; null when there is no such instrument, or it is not published. */
export async function findWaveForms(tx: Transaction, template: string): Promise<WaveForms | null> {
  const asked = await findTemplate(tx, template);
  if (!asked) return null;
  const leaders = asked.leaderForm === "same" ? asked : await findTemplate(tx, asked.leaderForm);
  if (!leaders) return null;
  const form = (voice: Voice): WaveForm => {
    const { kind, version, template: own } = voice === "leader" ? leaders : asked;
    const plain = voice === "staff" || kind === "leader-baseline";
    return { kind, version: plain ? version : `${version}-${voice}`, template: own, voice };
  };
  return Object.fromEntries(VOICES.map((voice) => [voice, form(voice)])) as WaveForms;
}

async function findTemplate(tx: Transaction, name: string) {
  if (isBuiltIn(name)) {
    const template = translate(templates[name], builtInTranslations[name]);
    return { kind: name, version: builtInVersion, template, leaderForm: leaderFormOf(name) };
  }
  const version = z.uuid().safeParse(name).success ? await findPublishedVersion(tx, name) : null;
  if (!version) return null;
  const { document, templateId, number } = version;
  const kind = `own-${templateId}`;
  const template = templateOf(document, `${kind}@${number}`);
  return { kind, version: String(number), template, leaderForm: document.leaderForm };
}

const isBuiltIn = (name: string): name is InstrumentKind => Object.hasOwn(templates, name);
