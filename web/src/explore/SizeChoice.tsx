import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';
import type { ControlsProps } from './Controls.tsx';

/** Sizes of companies to compare; none is all sizes together. */
export function SizeChoice({ view, framework, onChange }: ControlsProps) {
  if (framework === undefined) return null;
  const toggle = (code: string) => {
    const sizes = view.sizes.includes(code) ? view.sizes.filter((one) => one !== code) : [...view.sizes, code];
    // Sizes are published of groups and of all together.
    onChange({ sizes, platforms: view.platforms.filter((one) => one.length > 3 || one === 'ALL').slice(0, 1) });
  };
  return (
    <fieldset className="size-choice focus-choice">
      <legend>{WORDS.sizes}</legend>
      {framework.sizeBands.map(({ code, label }) => (
        <label key={code}>
          <input type="checkbox" checked={view.sizes.includes(code)} onChange={() => toggle(code)} />
          <span style={{ ['--swatch' as string]: 'var(--accent)' }}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
