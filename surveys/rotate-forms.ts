import { FORMS, type Form } from "./instrument.ts";

/**
 * Which forms ask which of a repeated set of questions. Each form gets at least `perForm` of them, every key stands in at
 * least one form, and what is left over goes to the lightest form, so that nobody's survey is much longer than another's.
 * `load` is the running sum of seconds per form; it is updated.
 */
export function rotateForms(keys: string[], perForm: number, seconds: number, load: number[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>(keys.map((key) => [key, []]));
  const give = (form: number, key: string) => {
    forms.get(key)?.push(FORMS[form] as Form);
    load[form] = (load[form] ?? 0) + seconds;
  };
  FORMS.forEach((_, form) => {
    const from = (form * perForm) % Math.max(1, keys.length);
    const order = [...keys.slice(from), ...keys.slice(0, from)];
    const leastAsked = order.sort((a, b) => (forms.get(a)?.length ?? 0) - (forms.get(b)?.length ?? 0));
    for (const key of leastAsked.slice(0, perForm)) give(form, key);
  });
  for (const key of keys.filter((each) => forms.get(each)?.length === 0)) give(load.indexOf(Math.min(...load)), key);
  for (const asked of forms.values()) asked.sort();
  return forms;
}
