import { useEffect, useRef, useState } from 'react';
import { Choice } from '../page/Choice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CopyText } from './CopyText.tsx';
import { type EmbedChoice, framePath, PARTS, snippetOf, THEMES, WIDTHS } from './embed-choice.ts';

interface Props {
  readonly origin: string;
  readonly dataset: string;
  readonly release: string;
  readonly segment: string;
  readonly title: string;
  /** How high a frame must be in a column of any width; null until that is known. */
  readonly height: number | null;
  /** Whether a server heeds the colours that an address names. */
  readonly hasThemes: boolean;
  readonly choice: EmbedChoice;
  readonly onChange: (choice: EmbedChoice) => void;
}

const WORDS = EXPLORE_WORDS.menu;

/** Until it is known how high the chart is. */
const HEIGHT = 1000;

/** A view in another page: how it shall be there, what it will look like, and the text that puts it there. */
export function EmbedPanel({ origin, title, height, hasThemes, choice, onChange, ...framed }: Props) {
  const [told, setTold] = useState<{ readonly path: string; readonly height: number } | null>(null);
  const [isShown, setShown] = useState(false);
  const path = framePath(framed, choice);
  const widths = WIDTHS.map((width) => ({
    value: String(width),
    label: width === null ? WORDS.widthColumn : WORDS.widthPixels({ width }),
  }));
  const ofPreview = choice.width !== null && told?.path === `${path} ${choice.width}` ? told.height : null;
  const change = (part: Partial<EmbedChoice>) => onChange({ ...choice, ...part });
  return (
    <div className="embed-panel">
      <Choice
        label={WORDS.width}
        options={widths}
        value={String(choice.width)}
        onChange={(value) => change({ width: WIDTHS.find((one) => String(one) === value) ?? null })}
      />
      {hasThemes ? (
        <Choice
          label={WORDS.colours}
          options={THEMES.map((value) => ({ value, label: WORDS.themes[value] }))}
          value={choice.theme}
          onChange={(theme) => change({ theme })}
        />
      ) : null}
      <Choice
        label={WORDS.figures}
        options={[
          { value: 'pinned', label: WORDS.pinned({ release: framed.release }) },
          { value: 'latest', label: WORDS.latest },
        ]}
        value={choice.isPinned ? 'pinned' : 'latest'}
        onChange={(value) => change({ isPinned: value === 'pinned' })}
      />
      <fieldset className="choice">
        <legend>{WORDS.parts}</legend>
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={!choice.without.includes(part)}
              onChange={(event) =>
                change({
                  without: PARTS.filter((one) =>
                    one === part ? !event.currentTarget.checked : choice.without.includes(one),
                  ),
                })
              }
            />
            <span>{WORDS.part[part]}</span>
          </label>
        ))}
      </fieldset>
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{WORDS.preview}</summary>
        {isShown ? (
          <Preview
            path={path}
            width={choice.width}
            title={WORDS.preview}
            height={height ?? HEIGHT}
            onHeight={(found) => setTold({ path: `${path} ${choice.width}`, height: found })}
          />
        ) : null}
      </details>
      <CopyText
        label={WORDS.embed}
        text={snippetOf(origin, path, title, choice, ofPreview ?? height ?? HEIGHT)}
        help={WORDS.embedHelp}
      />
    </div>
  );
}

interface PreviewProps {
  readonly path: string;
  readonly width: EmbedChoice['width'];
  readonly title: string;
  readonly height: number;
  readonly onHeight: (height: number) => void;
}

/** The frame as it will be, as wide as it will be; what is wider than the page scrolls. */
function Preview({ path, width, title, height, onHeight }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [own, setOwn] = useState<number | null>(null);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent) => {
      const sizes =
        source === frame.current?.contentWindow && typeof data === 'object' ? data?.['candor-height'] : null;
      const found = Object.values(sizes ?? {})[0];
      if (typeof found !== 'number') return;
      setOwn(found);
      onHeight(found);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="embed-preview" aria-label={title} tabIndex={0}>
      <iframe ref={frame} src={path} title={title} style={{ width: width ?? '100%', height: own ?? height }} />
    </section>
  );
}
