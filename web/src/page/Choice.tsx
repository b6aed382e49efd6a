import { useId } from 'react';
import { useWritten } from './written.ts';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight: radio buttons that look like words. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  const id = useId();
  // The buttons of a page and of what the server wrote of it are in one document for a moment, and must not be one choice.
  const name = useWritten() === null ? id : undefined;
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
