import { Form, useNavigation } from "@remix-run/react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ChoiceField, TextAreaField, TextField } from "#app/components/fields.tsx";
import { Section } from "#app/components/page.tsx";
import type { Problems } from "#app/strategy/edit-button.tsx";
import type { DocumentItem } from "#surveys/instrument-document.ts";
import { AskingFields } from "./asking-fields.tsx";
import { OptionFields } from "./option-fields.tsx";
import { applyQuestionEdit } from "./question-draft.ts";
import { readQuestion } from "./read-question.ts";
import { changesWords } from "./words.ts";

/** One question in one plain form. Add, remove and move are submit buttons the server understands; with scripts, no round trip. */
export function QuestionForm({
  item: given,
  before,
  revision,
  problems,
  back,
}: {
  item: DocumentItem;
  before: readonly DocumentItem[];
  revision: number;
  problems: Problems;
  back: string;
}) {
  const [{ item, edits, focus }, setState] = useState({ item: given, edits: 0, focus: "" });
  const form = useRef<HTMLFormElement>(null);
  const busy = useNavigation().state !== "idle";
  const shown = edits === 0 ? problems : {};

  useEffect(() => {
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const target = focus ? form.current?.elements.namedItem(focus) : refused;
    if (target instanceof HTMLElement) target.focus();
  }, [focus]);

  function edit(event: MouseEvent<HTMLButtonElement>) {
    const { value } = event.currentTarget;
    if (!form.current) return;
    event.preventDefault();
    const next = applyQuestionEdit(readQuestion(new FormData(form.current), item, before), value);
    const [verb, list = "choices", index = "0"] = value.split(".");
    const fixed = (next[list as "choices" | "escapes"] ?? []).filter((entry) => typeof entry !== "string");
    const at = verb === "add" ? fixed.length - 1 : verb === "up" ? Number(index) - 1 : Math.max(0, Number(index) - 1);
    setState((state) => ({ item: next, edits: state.edits + 1, focus: `${list}.${at}.text` }));
  }

  return (
    <Form method="post" className="stack stack-loose" ref={form} noValidate key={edits}>
      {/* Enter presses the first button of a form: it must be this one, not "Remove". */}
      <button type="submit" name="do" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Save the question
      </button>
      <input type="hidden" name="revision" value={revision} />
      <Section
        title="Wording"
        note="{LT} stands for the leadership team, {P} for the priority of a repeated question, {P1} and {P2} for a pair, {L} for a piece of earlier work."
      >
        <TextAreaField
          label="Question"
          name="title"
          rows={2}
          defaultValue={item.title}
          error={shown.title}
          maxLength={400}
        />
        <TextAreaField
          label="Question for managers (optional)"
          hint="Where they are asked about the people who report to them."
          name="voices.manager"
          rows={2}
          defaultValue={item.voices?.manager ?? ""}
          error={shown["voices.manager"]}
          maxLength={400}
        />
        <TextAreaField
          label="Question for leaders (optional)"
          hint="Where they are asked about what they do themselves."
          name="voices.leader"
          rows={2}
          defaultValue={item.voices?.leader ?? ""}
          error={shown["voices.leader"]}
          maxLength={400}
        />
        <TextField
          label="Line below the question (optional)"
          name="description"
          defaultValue={item.description ?? ""}
          error={shown.description}
          maxLength={300}
        />
      </Section>
      <Section
        title="What an answer can change"
        note="Staff see this beside the question. Nobody is asked for what cannot matter."
      >
        <ChoiceField
          label="The subject of this question is"
          name="changes"
          options={Object.entries(changesWords).map(([value, label]) => ({ value, label }))}
          {...(item.changes ? { defaultValue: item.changes } : {})}
          error={shown.changes}
        />
        <TextField
          label="In a sentence"
          hint="“Which earlier work stops is open. Your answer is part of that decision.”"
          name="changesNote"
          defaultValue={item.changesNote}
          error={shown.changesNote}
          maxLength={300}
        />
      </Section>
      <Section title="Answers">
        <OptionFields item={item} problems={shown} onEdit={edit} />
      </Section>
      <Section title="When it is asked">
        <AskingFields item={item} before={before} problems={shown} />
      </Section>
      <Section title="For measurement">
        <TextField
          label="Name"
          hint="Answers are kept under it. Keep a name over waves, and the answers can be compared."
          name="name"
          defaultValue={item.name}
          error={shown.name}
          maxLength={40}
        />
        <TextField
          label="Seconds at a desk"
          hint="On a phone it takes 1.3 times as long."
          name="seconds"
          type="number"
          defaultValue={item.seconds}
          error={shown.seconds}
        />
      </Section>
      <div className="cluster">
        <Button name="do" value="save" busy={busy}>
          Save the question
        </Button>
        <ButtonLink kind="quiet" to={back}>
          Back without saving
        </ButtonLink>
      </div>
    </Form>
  );
}
