import { Model, QuestionRankingModel, type SurveyModel } from "survey-core";
import { drawForm, drawMeaning } from "#surveys/draw.ts";
import type { Draft } from "./draft.ts";
import { registerQuestionTypes } from "./question-types.ts";
import { drawTicketShare, secureDraw } from "./ticket.ts";

export function buildModel(instrument: object): SurveyModel {
  registerQuestionTypes();
  const model = new Model(instrument);
  for (const question of model.getAllQuestions()) {
    // Without it the runtime fills a ranking that stopped early with the choices that were left out.
    if (question instanceof QuestionRankingModel) question.selectToRankEnabled = true;
  }
  return model;
}

export function newDraft(): Draft {
  return {
    answers: {},
    card: null,
    drawn: {
      form: drawForm(secureDraw),
      meaning: [],
      seed: Math.floor(secureDraw() * 2 ** 32),
      ticketShare: drawTicketShare(),
    },
    ticket: null,
    sent: null,
  };
}

const MEANING = "meaning_";
const priorityKeys = (model: SurveyModel) =>
  model
    .getAllQuestions()
    .filter((question) => question.name.startsWith(MEANING))
    .map((question) => question.name.slice(MEANING.length));

function fillModel(model: SurveyModel, draft: Draft): void {
  model.data = { ...draft.answers, form: draft.drawn.form };
  model.setVariable("meaningDrawn", draft.drawn.meaning);
}

/** A survey nobody has begun: all that can be done before it is known who answers, which on a phone takes a while. */
export interface BlankSurvey {
  model: SurveyModel;
  draft: Draft;
}

export function openBlank(model: SurveyModel): BlankSurvey {
  const draft = newDraft();
  fillModel(model, draft);
  return { model, draft };
}

/** Goes on with the draft that was kept, if there is one, and keeps the draft in step with the model from then on. */
export function bindDraft({ model, draft: fresh }: BlankSurvey, kept: Draft | null, onChange: () => void): Draft {
  const draft = kept ?? fresh;
  if (kept) fillModel(model, kept);
  model.currentPage = model.visiblePages.find((page) => page.name === draft.card) ?? model.visiblePages[0] ?? null;
  model.onValueChanged.add((_, { name, value }) => {
    if (name === "ticks") {
      const limit = Number(model.getPropertyValue("meaningMax") ?? 3);
      const ticks = Array.isArray(value) ? value : [];
      draft.drawn.meaning = drawMeaning(ticks, priorityKeys(model), limit, secureDraw, draft.drawn.meaning);
      model.setVariable("meaningDrawn", draft.drawn.meaning);
    }
    draft.answers = model.data;
    onChange();
  });
  model.onCurrentPageChanged.add(() => {
    draft.card = model.currentPage?.name ?? null;
    onChange();
  });
  return draft;
}
