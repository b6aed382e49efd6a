import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

let underWay = 0;

/** How much code of the page that is shown is still on its way. */
export const codeUnderWay = () => underWay;

/** Counts code as on its way until it is there, or cannot be had. */
export function counted<T>(code: Promise<T>): Promise<T> {
  underWay += 1;
  const end = () => {
    underWay -= 1;
  };
  code.then(end, end);
  return code;
}

/**
 * A part of a page whose code is fetched as soon as the page's own code is there, beside the figures that it will show:
 * the page can begin without it, and it is not asked for late.
 */
export function soon<Props>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> {
  const started = counted(load());
  // Who shows the part hears of a failure; until then nobody needs to.
  started.catch(() => undefined);
  return lazy(() => started);
}

/** A part of a page whose code is fetched when it is shown. */
export const late = <Props>(load: Load<Props>) => lazy(() => counted(load()));
