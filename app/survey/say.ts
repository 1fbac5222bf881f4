/** A text, or its plural forms by the rules of the language; `{name}` stands for a value. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
export type Messages<Key extends string> = Record<Key, Message>;
export type Say<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

/**
 * The words of a catalogue in one language. Numbers are shown in the digits of the locale, `count` chooses the plural form;
 * a value that is not given stays as `{name}`, for the caller to put an element there.
 */
export function sayIn<Key extends string>(messages: Messages<Key>, locale: string): Say<Key> {
  const plural = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const message = messages[key];
    const text =
      typeof message === "string" ? message : (message[plural.select(Number(values.count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === "number" ? digits.format(value) : (value ?? whole);
    });
  };
}
