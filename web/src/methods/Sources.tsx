import { group } from 'd3-array';
import { useDataset } from '../app/dataset-context.ts';
import { TableRegion } from '../page/TableRegion.tsx';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';

const WORDS = MORE_METHOD_WORDS.sources;

/** Where the figures of a public dataset stand. The pages that are linked name companies; this one counts them. */
export function Sources() {
  const { book } = useDataset();
  const { sources = [] } = book;
  if (sources.length === 0) return null;
  const byMetric = group(sources, (one) => one.metric);
  const lines = book.metrics.flatMap((metric) =>
    book.platforms.flatMap((platform) => {
      const found = (byMetric.get(metric.code) ?? []).filter((one) => one.platform === platform.code);
      return found.length === 0 ? [] : [{ metric, platform, urls: found.map((one) => one.url) }];
    }),
  );
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{METHOD_WORDS.titles.sources}</h2>
      <p>{WORDS.lead}</p>
      <TableRegion label={WORDS.hint}>
        <table className="methods-table">
          <caption className="visually-hidden">{METHOD_WORDS.titles.sources}</caption>
          <thead>
            <tr>
              {[WORDS.metric, WORDS.type, WORDS.pages].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ metric, platform, urls }) => (
              <tr key={`${metric.code} ${platform.code}`}>
                <th scope="row">{metric.title}</th>
                <td>{platform.label}</td>
                <td className="methods-sources">
                  {urls.map((url, at) => (
                    <a
                      key={url}
                      href={url}
                      rel="external"
                      aria-label={WORDS.page({ number: at + 1, metric: metric.title, type: platform.label })}
                    >
                      {at + 1}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
