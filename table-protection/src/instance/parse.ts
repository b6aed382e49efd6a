import * as z from 'zod';
import type { Dim, Instance, TreeNode } from './types.ts';

const name = z.string({ error: 'must be a text' }).min(1, 'must not be empty');
const NODE: z.ZodType<TreeNode> = z.object({
  code: name,
  get children() {
    return z.array(NODE, { error: 'must be a list of {code, children}' }).optional();
  },
});

const SCHEMA = z.object({
  id: name,
  title: z.string({ error: 'must be a text' }).default(''),
  microdata: name,
  contributor: name,
  holding: name.nullish().transform((column) => column ?? null),
  value: name,
  dims: z
    .array(z.object({ name, total: z.boolean({ error: 'must be true or false' }).default(true), tree: NODE }), {
      error: 'must be a list of dimensions',
    })
    .min(1, 'must name at least one dimension'),
  tables: z
    .array(z.object({ name, dims: z.array(name, { error: 'must be a list of dimensions' }) }), {
      error: 'must be a list of tables',
    })
    .min(1, 'must name at least one table'),
  rules: z.object(
    {
      minContributors: z
        .int({ error: 'must be a whole number or null' })
        .gte(1, 'must be at least 1')
        .nullish()
        .transform((k) => k ?? null),
      pPercent: z
        .number({ error: 'must be a number or null' })
        .gt(0, 'must be above 0')
        .nullish()
        .transform((p) => p ?? null),
      nk: z
        .array(
          z.tuple([
            z.int({ error: 'must be a whole number' }).gte(1, 'must be at least 1'),
            z.number({ error: 'must be a number' }).gt(0, 'must be above 0').lte(100, 'must not be above 100'),
          ]),
          {
            error: 'must be a list of pairs [n, k]',
          },
        )
        .nullish()
        .transform((pairs) => pairs ?? []),
    },
    { error: 'must be an object of rules' },
  ),
  attacker: z
    .object({
      lower: z.union([z.literal(0), z.null()], { error: 'must be 0 or null' }).default(0),
      upper: z.null({ error: 'must be null: a known upper limit is not supported' }).optional(),
    })
    .default({ lower: 0 }),
});

export type ParsedInstance =
  | { readonly ok: true; readonly instance: Instance }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks `INSTANCE.json` and says everything that is wrong with it at once. */
export function parseInstance(content: unknown): ParsedInstance {
  const result = SCHEMA.safeParse(content);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.map((issue) =>
        issue.path.length === 0
          ? 'The instance must be an object.'
          : `The instance’s “${issue.path.join('.')}” ${issue.code === 'invalid_type' && issue.message.startsWith('Invalid') ? 'is missing or of the wrong kind' : issue.message}.`,
      ),
    };
  }
  const problems = [...codeProblems(result.data.dims), ...tableProblems(result.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, instance: result.data };
}

function codeProblems(dims: readonly Dim[]): string[] {
  return [
    ...repeated(dims.map((dim) => dim.name)).map((one) => `The dimension “${one}” is declared twice.`),
    ...dims.flatMap((dim) =>
      repeated(codesOf(dim.tree)).map((code) => `The dimension “${dim.name}” has the code “${code}” twice.`),
    ),
  ];
}

function tableProblems({
  dims,
  tables,
  contributor,
  holding,
  value,
}: Pick<Instance, 'dims' | 'tables' | 'contributor' | 'holding' | 'value'>): string[] {
  const known = new Set(dims.map((dim) => dim.name));
  return [
    ...tables.flatMap((table) => [
      ...table.dims
        .filter((dim) => !known.has(dim))
        .map((dim) => `The table “${table.name}” uses the dimension “${dim}”, which is not declared.`),
      ...repeated(table.dims).map((dim) => `The table “${table.name}” names the dimension “${dim}” twice.`),
    ]),
    ...[...known]
      .filter((dim) => dim === value || dim === contributor || dim === holding)
      .map((dim) => `The column “${dim}” cannot be a dimension and the contributor, holding or value.`),
    ...[...known]
      .filter((dim) => dim === 'status' || dim === 'value')
      .map((dim) => `A dimension cannot be named “${dim}”, which is a column of the result.`),
  ];
}

export function codesOf(node: TreeNode): string[] {
  return [node.code, ...(node.children ?? []).flatMap(codesOf)];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
