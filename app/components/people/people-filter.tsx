import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/fields.tsx";

export type PeopleFilterProps = {
  layers: readonly { layer: number; label: string; people: number }[];
  departments: readonly string[];
  filter: { layer: number | null; department: string | null; leadersOnly: boolean };
};

export function PeopleFilter({ layers, departments, filter }: PeopleFilterProps) {
  return (
    <Form method="get" className="cluster cluster-end">
      <SelectField
        label="Layer"
        name="layer"
        defaultValue={filter.layer === null ? "" : String(filter.layer)}
        options={[
          { value: "", label: "All layers" },
          ...layers.map(({ layer, label }) => ({ value: String(layer), label })),
        ]}
      />
      <SelectField
        label="Department"
        name="department"
        defaultValue={filter.department ?? ""}
        options={[
          { value: "", label: "All departments" },
          ...departments.map((name) => ({ value: name, label: name })),
        ]}
      />
      <SelectField
        label="Role in the line"
        name="leaders"
        defaultValue={filter.leadersOnly ? "1" : ""}
        options={[
          { value: "", label: "Everybody" },
          { value: "1", label: "People with a team" },
        ]}
      />
      <Button kind="line">Show</Button>
    </Form>
  );
}
