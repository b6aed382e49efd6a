interface Props {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** Of a figure that is restated. */
  readonly isHollow: boolean;
}

/** The mark of a value that no bar stands for. */
export function Dot({ x, y, colour, isHollow }: Props) {
  return isHollow ? (
    <circle cx={x} cy={y} r={5.25} className="hollow-point" stroke={colour} />
  ) : (
    <circle cx={x} cy={y} r={6} fill={colour} />
  );
}
