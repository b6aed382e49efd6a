import { useWritten } from '../../page/written.ts';
import type { Drawing } from '../draw/drawing.ts';

/**
 * The widths that charts are drawn at for pages which no script has reached, each with the width of its place from which it
 * stands there. A place is as high as `heightOf` says for every width that shares a drawing, so that nothing moves when a
 * script draws anew; where it is narrower the drawing shrinks.
 */
const PLAIN = [
  { width: 358, from: 0 },
  { width: 840, from: 700 },
  { width: 1120, from: 1080 },
] as const;

/** Small charts side by side: one drawing for each number of columns (`panelColumns`). */
const PANELS = [
  { width: 358, from: 0 },
  { width: 380, from: 380 },
  { width: 570, from: 570 },
  { width: 760, from: 760 },
  { width: 950, from: 950 },
] as const;

const listOf = (kind: Drawing['kind']) => (kind === 'multiples' ? PANELS : PLAIN);

/** The widths at which a server draws a chart, narrowest first. */
export const widthsOf = ({ kind }: Drawing): readonly number[] => listOf(kind).map((one) => one.width);

/** Shows of the drawings of a chart the one that fits its place. */
export const WRITTEN_STYLE = [
  { name: 'plain', list: PLAIN },
  { name: 'panels', list: PANELS },
]
  .flatMap(({ name, list }) =>
    list.map(({ width, from }, at) => {
      const next = list[at + 1];
      const outside = [
        ...(from === 0 ? [] : [`(width < ${from}px)`]),
        ...(next === undefined ? [] : [`(width >= ${next.from}px)`]),
      ];
      return `@container ${outside.join(' or ')}{.written-${name}>.at-${width}{display:none}}`;
    }),
  )
  .join('');

/** A chart as a server wrote it, without anything that a script must do. */
export function WrittenChart({ drawing }: { readonly drawing: Drawing }) {
  const bands = useWritten()?.drawn(drawing) ?? [];
  return (
    <div className={`written-chart written-${drawing.kind === 'multiples' ? 'panels' : 'plain'}`} aria-hidden="true">
      {bands.map(({ width, height, content }) => (
        <svg
          key={width}
          className={`at-${width}`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: what the same components drew, written and escaped by us
          dangerouslySetInnerHTML={{ __html: content }}
        />
      ))}
    </div>
  );
}
