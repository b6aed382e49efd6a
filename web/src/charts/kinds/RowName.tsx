import type { Places } from './BarFrame.tsx';

interface Props {
  readonly places: Places;
  readonly row: number;
  readonly label: string;
  /** Of a narrow drawing in which no number stands beside the name. */
  readonly isAlone?: boolean;
}

/** The name of a row of bars: beside it, or above where the drawing is narrow. */
export function RowName({ places, row, label, isAlone = false }: Props) {
  const { wide, top, barTop, barHeight } = places;
  return (
    <text
      x={wide ? places.left - 14 : 10}
      y={wide ? barTop(row) + barHeight / 2 : top(row) + 14}
      textAnchor={wide ? 'end' : 'start'}
      dominantBaseline="middle"
      className="mark-name"
    >
      {cut(label, wide ? 46 : isAlone ? 44 : 30)}
    </text>
  );
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
