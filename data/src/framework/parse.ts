import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Framework, Metric } from './types.ts';

const code = z.strictObject({ code: z.string(), label: z.string() });

const taxonomiesFile = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  platform_groups: z.array(code),
  platform_types: z.array(code.extend({ short: z.string(), group: z.string(), definition: z.string() })),
  size_bands: z.array(code.extend({ staff: z.string().nullable(), monthly_active_users: z.string() })),
  answer_statuses: z.array(code),
});

const caveatsFile = z.strictObject({
  caveats: z.array(
    z.strictObject({
      id: z.int(),
      shown: z.array(z.enum(['page', 'metric', 'trend', 'export'])),
      text: z.string(),
    }),
  ),
});

const sectionFile = z.strictObject({
  section: code,
  metrics: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]+(-[A-Z0-9]+)+$/),
      title: z.string(),
      definition: z.string(),
      answer_type: z.literal('count'),
      unit: z.strictObject({ singular: z.string(), plural: z.string() }),
      period: z.enum(['flow', 'stock']),
      platform_types: z.array(z.string()),
      tier: z.string(),
      questions: z.array(z.string()),
      publish_as: z.string(),
      sensitivity: z.enum(['open', 'aggregate-only']),
      caveats: z.array(z.int()),
    }),
  ),
});

/**
 * The framework from the texts of its YAML files (file name → text): `taxonomies.yaml`, `caveats.yaml`, and one file a
 * section. Throws an Error that names the file and every rule it breaks.
 */
export function parseFramework(files: Readonly<Record<string, string>>): Framework {
  const { 'taxonomies.yaml': taxonomies, 'caveats.yaml': caveats, ...sections } = files;
  const lists = read('taxonomies.yaml', taxonomies, taxonomiesFile);
  const sectionFiles = Object.keys(sections)
    .sort()
    .map((name) => read(name, sections[name], sectionFile));
  const framework: Framework = {
    version: lists.version,
    platformGroups: lists.platform_groups,
    platformTypes: lists.platform_types,
    sizeBands: lists.size_bands.map(({ monthly_active_users, ...band }) => ({
      ...band,
      monthlyActiveUsers: monthly_active_users,
    })),
    answerStatuses: lists.answer_statuses,
    sections: sectionFiles.map((file) => file.section),
    metrics: sectionFiles.flatMap((file) =>
      file.metrics.map(
        ({ answer_type, platform_types, publish_as, ...metric }): Metric => ({
          ...metric,
          section: file.section.code,
          answerType: answer_type,
          platformTypes: platform_types,
          publishAs: publish_as,
        }),
      ),
    ),
    caveats: read('caveats.yaml', caveats, caveatsFile).caveats,
  };
  const broken = brokenRules(framework);
  if (broken.length > 0) throw new Error(`framework ${framework.version}: ${broken.join('; ')}`);
  return framework;
}

function read<S extends z.ZodType>(name: string, text: string | undefined, schema: S): z.output<S> {
  if (text === undefined) throw new Error(`framework: ${name} is missing`);
  const result = schema.safeParse(parseYaml(text));
  if (result.success) return result.data;
  throw new Error(`framework: ${name}: ${z.prettifyError(result.error)}`);
}

/** What no schema can say: codes are unique, and every code that is referred to exists. */
function brokenRules(framework: Framework): string[] {
  const broken: string[] = [];
  const groups = new Set(framework.platformGroups.map((group) => group.code));
  const types = new Set(framework.platformTypes.map((type) => type.code));
  const caveats = new Set(framework.caveats.map((caveat) => String(caveat.id)));
  const unique = (list: string, codes: readonly string[]) => {
    const twice = codes.filter((one, index) => codes.indexOf(one) !== index);
    if (twice.length > 0) broken.push(`${list}: ${twice.join(', ')} stands twice`);
  };
  const known = (where: string, codes: readonly string[], list: ReadonlySet<string>) => {
    const strange = codes.filter((one) => !list.has(one));
    if (strange.length > 0) broken.push(`${where}: ${strange.join(', ')} is not in the code list`);
  };
  unique('platform_groups', framework.platformGroups.map(codeOf));
  unique('platform_types', framework.platformTypes.map(codeOf));
  unique('metrics', framework.metrics.map(codeOf));
  unique(
    'caveats',
    framework.caveats.map((caveat) => String(caveat.id)),
  );
  for (const type of framework.platformTypes) known(`platform type ${type.code}`, [type.group], groups);
  for (const metric of framework.metrics) {
    known(`metric ${metric.code}`, metric.platformTypes, types);
    known(`metric ${metric.code}`, metric.caveats.map(String), caveats);
  }
  return broken;
}

const codeOf = (item: { readonly code: string }) => item.code;
