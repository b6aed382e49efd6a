interface Props {
  readonly title: string;
  readonly lines: readonly { readonly code: string; readonly colour: string; readonly text: string }[];
}

/** What a pointer finds in a chart: the same words as the keyboard and the table. */
export function ChartTooltip({ title, lines }: Props) {
  return (
    <div className="tooltip">
      <strong>{title}</strong>
      {lines.map((line) => (
        <div key={line.code} className="tooltip-line">
          <span className="swatch" style={{ background: line.colour }} />
          <span>{line.text}</span>
        </div>
      ))}
    </div>
  );
}
