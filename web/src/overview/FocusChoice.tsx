import type { Cube } from '../data/cube.ts';
import { WORDS } from '../words/words.ts';

interface Props {
  readonly cube: Cube;
  /** What the chart shows in colour now. */
  readonly shown: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (platforms: readonly string[]) => void;
}

/** Which platform types stand in colour; the rest stays as grey context. */
export function FocusChoice({ cube, shown, chosen, onChange }: Props) {
  const toggle = (code: string) =>
    onChange(
      shown.includes(code)
        ? shown.filter((one) => one !== code)
        : cube.codes.platforms.filter((one) => one === code || shown.includes(one)),
    );
  return (
    <fieldset className="focus-choice">
      <legend>{WORDS.focus.label}</legend>
      {cube.book.platforms
        .filter((platform) => platform.level === 'type')
        .map(({ code, short }) => (
          <label key={code}>
            <input type="checkbox" checked={shown.includes(code)} onChange={() => toggle(code)} />
            <span style={{ ['--swatch' as string]: `var(--type-${code})` }}>{short}</span>
          </label>
        ))}
      <button type="button" className="link" disabled={chosen.length === 0} onClick={() => onChange([])}>
        {WORDS.focus.reset}
      </button>
    </fieldset>
  );
}
