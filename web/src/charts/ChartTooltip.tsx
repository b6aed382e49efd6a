interface Props {
  readonly title: string;
  readonly lines: readonly { readonly code: string; readonly text: string }[];
}

/** What a pointer finds in a chart: the same words as the table's row. */
export function ChartTooltip({ title, lines }: Props) {
  return (
    <div className="tooltip">
      <strong>{title}</strong>
      {lines.map((line) => (
        <div key={line.code} className="tooltip-line">
          <span className="swatch" style={{ background: `var(--type-${line.code})` }} />
          {line.text}
        </div>
      ))}
    </div>
  );
}
