/** A size as readers know it from their own files: `21.6 MB`, `116 kB`. Decimal units, as in SI. */
export function formatBytes(bytes: number): string {
  const [divisor, unit] = bytes < 1e6 ? [1e3, 'kB'] : [1e6, 'MB'];
  const size = bytes / divisor;
  return `${size < 10 ? size.toFixed(1) : Math.round(size)}\u00a0${unit}`;
}
