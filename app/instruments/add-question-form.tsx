import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/fields.tsx";
import { QUESTION_TYPES } from "#surveys/instrument.ts";
import { typeWords } from "./words.ts";

/** A question of the item bank, or a blank one. */
export function AddQuestionForm({
  bank,
  revision,
}: {
  bank: readonly { value: string; label: string }[];
  revision: number;
}) {
  return (
    <div className="columns">
      <Form method="post" className="stack stack-tight">
        <input type="hidden" name="revision" value={revision} />
        <SelectField
          label="From the item bank"
          hint="Marked where an item may stand in a pulse."
          name="bank"
          options={bank}
        />
        <div>
          <Button kind="line" name="do" value="add-bank">
            Add this item
          </Button>
        </div>
      </Form>
      <Form method="post" className="stack stack-tight">
        <input type="hidden" name="revision" value={revision} />
        <SelectField
          label="A question of your own"
          hint="You write it on the next page."
          name="type"
          options={QUESTION_TYPES.map((type) => ({ value: type, label: typeWords[type] }))}
        />
        <div>
          <Button kind="line" name="do" value="add-blank">
            Add a question
          </Button>
        </div>
      </Form>
    </div>
  );
}
