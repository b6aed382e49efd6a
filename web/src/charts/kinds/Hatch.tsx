interface Props {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly id: string;
  /** As high as the drawing: light and without an edge, so that it is not taken for a bar. */
  readonly isColumn?: boolean;
}

/** A slot of a figure that is held back: hatched, so that it is neither a value nor nothing. */
export function Hatch({ x, y, width, height, colour, id, isColumn = false }: Props) {
  return (
    <g className="held-slot">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke={colour} strokeWidth={isColumn ? 1.25 : 2} />
        </pattern>
      </defs>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={`url(#${id})`}
        stroke={isColumn ? 'none' : colour}
        strokeWidth="1"
        opacity={isColumn ? 0.7 : 1}
      />
    </g>
  );
}
