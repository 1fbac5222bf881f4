import {
  type ChangeEventHandler,
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from "react";

type Common = { label: ReactNode; name: string; hint?: ReactNode; error?: string | undefined };

function Field({
  id,
  label,
  hint,
  error,
  children,
}: Pick<Common, "label" | "hint" | "error"> & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children}
      {error ? (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      ) : null}
    </div>
  );
}

function described(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": ids || undefined };
}

/** A line of text; every HTML input attribute passes through. `words` sets the organisation's own words in serif. */
export function TextField({
  label,
  hint,
  error,
  words,
  ...rest
}: Common & { words?: boolean } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input type="text" {...rest} {...described(id, hint, error)} className={words ? "words" : undefined} />
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  words,
  rows = 3,
  ...rest
}: Common & { words?: boolean } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea {...rest} rows={rows} {...described(id, hint, error)} className={words ? "words" : undefined} />
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  error,
  options,
  ...rest
}: Common & {
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  required?: boolean;
  onChange?: ChangeEventHandler<HTMLSelectElement>;
}) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select {...rest} {...described(id, hint, error)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Radio buttons (one) or checkboxes (several) under one question. */
export function ChoiceField({
  label,
  name,
  hint,
  error,
  several = false,
  options,
  defaultValue,
  words = false,
}: Common & {
  several?: boolean;
  words?: boolean;
  options: readonly { value: string; label: ReactNode }[];
  defaultValue?: string | readonly string[];
}) {
  const id = useId();
  const chosen = typeof defaultValue === "string" ? [defaultValue] : (defaultValue ?? []);
  return (
    <fieldset className="field" aria-describedby={described(id, hint, error)["aria-describedby"]}>
      <legend>{label}</legend>
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          <span className={words ? "words" : undefined}>{option.label}</span>
        </label>
      ))}
      {error ? (
        <span className="field-error" id={`${id}-error`} role="alert">
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}
