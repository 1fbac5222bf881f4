import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ChoiceField, SelectField, TextField } from "#app/components/fields.tsx";

/** As typed. */
export type ScheduleValues = {
  strategyId: string;
  startsOn: string;
  pulses: string;
  offsiteOn: string;
  leadDays: string;
  at: string;
  zone: string;
  opens: string;
};

export const opensOptions = [
  { value: "by-hand", label: "I open each wave: it waits as a draft until then" },
  { value: "by-itself", label: "It opens by itself on its first day, unless something is missing" },
];

export function ScheduleForm({
  values,
  strategies,
  zones,
  problems,
  isNew,
}: {
  values: ScheduleValues;
  strategies: { value: string; label: string }[];
  zones: string[];
  problems: Record<string, string>;
  isNew: boolean;
}) {
  const field = (name: keyof ScheduleValues) => ({ name, defaultValue: values[name], error: problems[name] });
  return (
    <Form method="post" className="stack" noValidate>
      {strategies.length > 1 ? (
        <SelectField
          label="Strategy"
          hint="Each wave asks about its newest version."
          options={strategies}
          {...field("strategyId")}
        />
      ) : (
        <input type="hidden" name="strategyId" value={strategies[0]?.value ?? ""} />
      )}
      <TextField
        label="First day of the baseline"
        type="date"
        hint="A baseline is open for 14 days, a pulse for 7. If the baseline has been run already, give its first day: the schedule goes on from there."
        {...field("startsOn")}
      />
      <TextField
        label="Pulses after each baseline"
        type="number"
        step={1}
        hint="Thirteen weeks apart; with three, the next baseline comes after a year. First day and pulses are fixed once a wave is made."
        {...field("pulses")}
      />
      <TextField
        label="Offsite"
        type="date"
        hint="Leave it empty until the day is known. A report takes about a week to read and to prepare."
        {...field("offsiteOn")}
      />
      <TextField
        label="Days from draft to first day"
        type="number"
        step={1}
        hint="Time to check the draft. 0 to 28."
        {...field("leadDays")}
      />
      <TextField label="Time of day" type="time" {...field("at")} />
      <SelectField
        label="Time zone"
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        {...field("zone")}
      />
      <ChoiceField
        label="Opening"
        name="opens"
        hint="By itself it opens only when a mail server is set and everybody has an address, as nobody is there to take the links."
        error={problems.opens}
        options={opensOptions}
        defaultValue={values.opens}
      />
      <div>
        <Button>{isNew ? "Make the schedule" : "Save settings"}</Button>
      </div>
    </Form>
  );
}
