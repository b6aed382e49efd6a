import { metricPath } from '../navigation/paths.ts';
import { audienceNames } from '../words/audiences.ts';
import { FRAMEWORK_WORDS as WORDS } from '../words/framework.ts';
import type { Group } from './browse.ts';
import { TierMark } from './TierMark.tsx';
import { useNamedVersion } from './version.ts';

/** Metrics under their headings: title, code, tier, and the one sentence that defines each. */
export function MetricList({ groups }: { readonly groups: readonly Group[] }) {
  const version = useNamedVersion();
  return groups.map(({ code, label, audiences, metrics }) => (
    <section key={code} aria-labelledby={`group-${code}`} className="metric-group">
      <h2 id={`group-${code}`}>{label}</h2>
      {audiences.length === 0 ? null : (
        <p className="small quiet">{WORDS.audiences({ names: audienceNames(audiences) })}</p>
      )}
      <ul className="plain metric-list">
        {metrics.map((metric) => (
          <li key={metric.code}>
            <h3>
              <a href={metricPath(metric.code, version)}>{metric.title}</a>
            </h3>
            <p className="metric-facts">
              <span className="code">{metric.code}</span> <TierMark tier={metric.tier} isWordShown />
            </p>
            <p className="metric-definition">{metric.definition}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
