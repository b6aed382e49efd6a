interface Props {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly r: number;
  readonly colour: string;
  /** Of a figure that is restated. */
  readonly isHollow: boolean;
}

/** A point of a line; none where the line has a gap. */
export function LinePoint({ cx, cy, r, colour, isHollow }: Props) {
  if (cx === undefined || cy === undefined || Number.isNaN(cx) || Number.isNaN(cy)) return null;
  return isHollow ? (
    <circle className="hollow-point" cx={cx} cy={cy} r={r + 0.75} stroke={colour} />
  ) : (
    <circle cx={cx} cy={cy} r={r} fill={colour} />
  );
}
