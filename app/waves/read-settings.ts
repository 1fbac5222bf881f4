import type { SettingsValues } from "./settings-form.tsx";

/** The posted fields as typed. */
export function readSettings(form: FormData): Required<SettingsValues> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    name: text("name"),
    strategyVersionId: text("strategyVersionId"),
    template: text("template"),
    closesOn: text("closesOn"),
    minimumScores: text("minimumScores"),
    minimumComments: text("minimumComments"),
  };
}

/** A blank minimum is no zero: it is refused. */
export const wholeNumber = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));
