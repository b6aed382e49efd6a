import { type View, type ViewCodes, viewParts } from '@candor/data/release';
import { type Place, pagePath } from './paths.ts';

/** The address of a view on the explore page: its chart where that is not the metric's own, and what differs. */
export function explorePath(place: Place, view: View, codes: ViewCodes): string {
  return pagePath('explore', place, exploreSearch(view, codes));
}

export function exploreSearch(view: View, codes: ViewCodes): Record<string, string> {
  const { metric, ...parts } = viewParts(view, codes);
  const chart = view.chart === codes.standard(view.metric).chart ? undefined : view.chart;
  return { ...(metric === undefined ? {} : { metric }), ...(chart === undefined ? {} : { chart }), ...parts };
}
