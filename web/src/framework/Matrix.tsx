import type { Framework } from '@candor/data/framework';
import { metricPath } from '../navigation/paths.ts';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import type { Group } from './browse.ts';
import { TierMark } from './TierMark.tsx';
import { useNamedVersion } from './version.ts';

interface Props {
  readonly framework: Framework;
  readonly groups: readonly Group[];
}

const WORDS = FRAMEWORK_WORDS.matrix;

/** Metric × platform type: who is asked what, and from which tier on. Head and first column stay in sight. */
export default function Matrix({ framework, groups }: Props) {
  const version = useNamedVersion();
  const types = framework.platformGroups.flatMap((group) =>
    framework.platformTypes.filter((type) => type.group === group.code),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll matrix" tabIndex={0} aria-label={WORDS.scrollHint}>
      <table>
        <caption className="visually-hidden">{WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.metric}</th>
            {types.map((type) => (
              <th scope="col" key={type.code} title={type.label}>
                <span>{type.short}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.code}>
            <tr className="matrix-group">
              <th scope="rowgroup" colSpan={types.length + 1}>
                <span>{group.label}</span>
              </th>
            </tr>
            {group.metrics.map((metric) => (
              <tr key={metric.code}>
                <th scope="row">
                  <a href={metricPath(metric.code, version)}>{metric.title}</a>
                </th>
                {types.map((type) => (
                  <td key={type.code}>
                    {metric.platformTypes.includes(type.code) ? (
                      <TierMark tier={metric.tier} isWordShown={false} />
                    ) : (
                      <span className="visually-hidden">{WORDS.notAsked}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
