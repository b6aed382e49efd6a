import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Policy, parsePolicy, parseRememberedPolicy } from '@candor/data/disclosure';
import { parse } from 'yaml';
import { Refusal } from '../command.ts';
import { PROJECT } from '../options.ts';

/** A dataset's policy, the text that it was read from, and a hash that may be told. */
export interface DatasetPolicy {
  readonly policy: Policy;
  readonly text: string;
  readonly hash: string;
}

/** The policy that ships with the product: for demonstration only, and so no secret. */
const DEMONSTRATION = join(PROJECT, 'data', 'policies', 'demonstration.yaml');

/**
 * The policy of a dataset: the file of its name in the deployment's `policies` folder. Only a synthetic dataset may go by
 * the demonstration policy that everybody can read. What a policy says never appears in a message.
 */
export function policyOf(folder: string, dataset: { readonly id: string; readonly synthetic: boolean }): DatasetPolicy {
  const own = join(folder, `${dataset.id}.yaml`);
  if (existsSync(own)) return readPolicy(own);
  if (dataset.synthetic) return readPolicy(DEMONSTRATION);
  throw new Refusal(
    `The dataset “${dataset.id}” is confidential and has no policy; write ${own} as docs/disclosure.md describes, and keep it secret.`,
  );
}

export function readPolicy(file: string): DatasetPolicy {
  if (!existsSync(file)) throw new Refusal(`There is no policy at ${file}.`);
  const text = readFileSync(file, 'utf8');
  return { ...policyFrom(text, file), text };
}

/** Reads a policy's text; `where` names it in the refusal. A release needs both a least number of companies and a p. */
export function policyFrom(text: string, where: string): Pick<DatasetPolicy, 'policy' | 'hash'> {
  return readBy(parsePolicy, text, where);
}

/** The policy that a release was made by, from the text that the store remembers of it. */
export function policyOfRelease(text: string, release: string): Pick<DatasetPolicy, 'policy' | 'hash'> {
  return readBy(parseRememberedPolicy, text, `The policy of release ${release}`);
}

function readBy(parseSettings: typeof parseRememberedPolicy, text: string, where: string) {
  const { secret, ...settings } = content(text, where);
  const parsed = parseSettings(settings);
  const hasSecret = typeof secret === 'string' && secret.length >= 16;
  const problems = [
    ...(parsed.ok ? [] : parsed.problems),
    ...(parsed.ok && (parsed.policy.minContributors === null || parsed.policy.pPercent === null)
      ? ['A release needs “minContributors” and “pPercent”.']
      : []),
    ...(hasSecret ? [] : ['It needs a “secret” of at least 16 characters.']),
  ];
  if (!parsed.ok || !hasSecret || problems.length > 0)
    throw new Refusal(`${where} is no policy for releases: ${problems.join(' ')}`);
  return { policy: { ...parsed.policy, secret }, hash: createHash('sha256').update(text).digest('hex') };
}

function content(text: string, where: string): Record<string, unknown> {
  try {
    const settings: unknown = parse(text);
    if (typeof settings === 'object' && settings !== null) return { ...settings };
    throw new Error('no settings');
  } catch {
    throw new Refusal(`${where} is not YAML; write settings as “minContributors: …”, one per line.`);
  }
}
