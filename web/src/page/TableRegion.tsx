import type { ReactNode } from 'react';

interface Props {
  /** What the table is, and that it scrolls. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that may be wider than the screen: it scrolls by itself, and by keyboard. */
export function TableRegion({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
