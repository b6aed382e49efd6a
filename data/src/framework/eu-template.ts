import type { z } from 'zod';
import { readYaml } from './parse.ts';
import { euTemplateFile } from './schema/eu-template.ts';
import type { Framework } from './types.ts';

/** What a report in the harmonised template of the EU tells of the metrics, as `eu-template.yaml` says it. */
export type EuTemplate = z.output<typeof euTemplateFile>;
/** One metric of it. */
export type EuTemplateEntry = EuTemplate['metrics'][number];
/** One thing that the report tells of a metric. */
export type EuTold = Extract<EuTemplateEntry, { taken: 'part' }>['tells'][number];
/** Figures of the template, by sections, rows and columns. */
export type EuFigures = Pick<Extract<EuTold, { kind: 'sum' }>, 'sections' | 'rows' | 'columns' | 'scope'>;

/** Reads `eu-template.yaml`; throws an Error that names everything in it that the framework does not have. */
export function parseEuTemplate(text: string | undefined, framework: Framework): EuTemplate {
  const template = readYaml('eu-template.yaml', text, euTemplateFile);
  const known = new Set(Object.keys(template.rows));
  const seen = new Set<string>();
  const broken = template.metrics.flatMap((entry) => {
    const metric = framework.metrics.find(({ code }) => code === entry.metric);
    const isTwice = seen.has(entry.metric);
    seen.add(entry.metric);
    if (metric === undefined) return [`there is no metric ${entry.metric}`];
    const options =
      entry.taken === 'whole' ? [...entry.options.always, entry.options.half_year, entry.options.year] : [];
    const rows = entry.taken === 'part' ? entry.tells.flatMap(rowsOf) : [];
    return [
      ...(isTwice ? [`${entry.metric} stands there twice`] : []),
      ...options
        .filter((option) => metric.options.every(({ code }) => code !== option))
        .map((option) => `${entry.metric} has no option ${option}`),
      ...rows.filter((row) => !known.has(row)).map((row) => `${entry.metric} names the row ${row}, which has no code`),
    ];
  });
  if (broken.length > 0) throw new Error(`framework ${framework.version}: eu-template.yaml: ${broken.join('; ')}`);
  return template;
}

function rowsOf(told: EuTold): readonly string[] {
  if (told.kind === 'share') return [...told.of.rows, ...told.in.rows];
  return 'rows' in told ? told.rows : [];
}
