import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of a page whose code is fetched as soon as the page's own code is there, beside the figures that it will show:
 * the page can begin without it, and it is not asked for late.
 */
export function soon<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  const started = load();
  // Who shows the part hears of a failure; until then nobody needs to.
  started.catch(() => undefined);
  return lazy(() => started);
}
