import { TextField } from "#app/components/fields.tsx";

/** What share of staff the leader expects to see a priority and read it as intended. */
export function ShareFields({
  priorities,
  values,
  problems,
}: {
  priorities: { key: string; name: string }[];
  values: Record<string, string>;
  problems: Record<string, string>;
}) {
  return (
    <>
      {priorities.map(({ key, name }) => (
        <TextField
          key={key}
          label={
            <>
              <span className="words">{name}</span>: of 100 people
            </>
          }
          name={`predictedCarried.${key}`}
          type="number"
          min={0}
          max={100}
          step={1}
          defaultValue={values[`predictedCarried.${key}`]}
          error={problems[`predictedCarried.${key}`]}
        />
      ))}
    </>
  );
}
