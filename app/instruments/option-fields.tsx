import type { MouseEvent } from "react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/fields.tsx";
import { EditButton, type Problems } from "#app/strategy/edit-button.tsx";
import type { DocumentItem } from "#surveys/instrument-document.ts";
import { fixedOf } from "./question-draft.ts";

type Edit = (event: MouseEvent<HTMLButtonElement>) => void;
type Props = { item: DocumentItem; problems: Problems; onEdit: Edit };

const pipedLabels = {
  "{priorities}": "The strategy’s priorities",
  "{foils}": "The strategy’s foils",
  "{legacy}": "Earlier work",
  "{readings}": "The readings of the priority asked about",
  "{pair}": "The two priorities of the pair",
} as const;

/** What can be answered: points of a scale, options, and ways out beside them. */
export function OptionFields({ item, problems, onEdit }: Props) {
  return (
    <>
      {item.labels?.map((label, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: points of a scale are known by their place
          key={index}
          label={`Point ${index + 1}`}
          name={`labels.${index}`}
          defaultValue={label}
          error={problems[`labels.${index}`] ?? (index === 0 ? problems.labels : undefined)}
          maxLength={80}
        />
      ))}
      {item.choices ? <Choices item={item} problems={problems} onEdit={onEdit} /> : null}
      {item.escapes ? (
        <Rows list="escapes" title="Outside the scale" item={item} problems={problems} onEdit={onEdit} />
      ) : null}
      {item.cards ? <p className="note">One card for each priority of the strategy.</p> : null}
      {item.options ? (
        <p className="note">
          Points are divided over the priorities, the earlier work of the strategy, and other work.
        </p>
      ) : null}
      {item.type === "checkbox" ? (
        <TextField
          label="Most that can be ticked"
          hint="A number, {K} for the number of priorities, or nothing for no limit."
          name="maxSelectedChoices"
          defaultValue={item.maxSelectedChoices}
          error={problems.maxSelectedChoices}
        />
      ) : null}
      {item.slots === undefined ? null : (
        <TextField label="Lines" name="slots" type="number" defaultValue={item.slots} error={problems.slots} />
      )}
      {item.maxLength === undefined ? null : (
        <TextField
          label="Most characters"
          name="maxLength"
          type="number"
          defaultValue={item.maxLength}
          error={problems.maxLength}
        />
      )}
    </>
  );
}

function Choices({ item, problems, onEdit }: Props) {
  const chosen = (item.choices ?? []).filter((entry) => typeof entry === "string");
  return (
    <>
      <fieldset className="field">
        <legend>Taken from the strategy</legend>
        {Object.entries(pipedLabels).map(([value, label]) => (
          <label key={value} className="choice">
            <input type="checkbox" name="piped" value={value} defaultChecked={chosen.some((each) => each === value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label className="choice">
          <input type="checkbox" name="inOrder" defaultChecked={item.choicesOrder === "none"} />
          <span>Show in this order. Otherwise each device shuffles them.</span>
        </label>
      </div>
      <Rows list="choices" title="Options" item={item} problems={problems} onEdit={onEdit} />
    </>
  );
}

function Rows({ list, title, item, problems, onEdit }: Props & { list: "choices" | "escapes"; title: string }) {
  const fixed = fixedOf(item[list]);
  const before = (item[list]?.length ?? 0) - fixed.length;
  const one = list === "choices" ? "Option" : "Way out";
  return (
    <div className="stack">
      <h3>{title}</h3>
      {problems[list] ? <p className="field-error">{problems[list]}</p> : null}
      {fixed.map((choice, index) => (
        <div key={choice.value} className="stack stack-tight">
          <input type="hidden" name={`${list}.${index}.value`} value={choice.value} />
          <TextField
            label={`${one} ${index + 1}`}
            name={`${list}.${index}.text`}
            defaultValue={choice.text}
            error={problems[`${list}.${index + before}`] ?? problems[`${list}.${index + before}.text`]}
            maxLength={200}
          />
          <div className="cluster">
            {list === "choices" ? (
              <label className="cluster">
                <input type="checkbox" name={`${list}.${index}.last`} defaultChecked={choice.randomize === false} />
                <span>stands apart at the end</span>
              </label>
            ) : null}
            {index > 0 ? (
              <Button kind="quiet" small name="do" value={`up.${list}.${index}`} onClick={onEdit}>
                Move {one.toLowerCase()} {index + 1} up
              </Button>
            ) : null}
            <Button kind="quiet" small name="do" value={`remove.${list}.${index}`} onClick={onEdit}>
              Remove {one.toLowerCase()} {index + 1}
            </Button>
          </div>
        </div>
      ))}
      <EditButton value={`add.${list}`} onEdit={onEdit} hidden={fixed.length >= (list === "choices" ? 24 : 4)}>
        Add {list === "choices" ? "an option" : "a way out"}
      </EditButton>
    </div>
  );
}
