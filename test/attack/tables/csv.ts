/** Plain CSV of codes and numbers; a text that would need quoting is a mistake here. */
export function stringify(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.join(','));
  for (const [at, row] of rows.entries()) {
    if (lines[at]?.split(',').length !== row.length) throw new Error('a comma in a code');
  }
  return `${lines.join('\n')}\n`;
}
