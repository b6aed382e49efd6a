import { loadFramework } from '@candor/data/framework/folder';
import { levelsOf } from '../figures.ts';
import type { PublishedFigure } from '../published.ts';
import type { Answer } from './answers.ts';
import { attackShares, EFFORT, type Effort } from './attack-shares.ts';
import { shareFindingsOf } from './findings.ts';
import { Polls } from './polls.ts';

/** The platforms of small releases that are attacked. */
export const LEVELS = levelsOf(
  new Map([
    ['SOC', 'PUB'],
    ['MSG', 'PUB'],
    ['PUB', 'ALL'],
    ['ALL', null],
  ]),
);
const METRIC = loadFramework('1.0.0').metrics.find((one) => one.code === 'POL-OWNER');
const RULES = { k: 3, coalition: 1, margin: 2 };

/** A service of social media that answered whether somebody is accountable. */
export function answer(parent: string, option: string, part: Partial<Answer> = {}): Answer {
  return {
    ...{ parent, service: parent, platformType: 'SOC', isProvider: true, size: 'S1', year: 2023, metric: 'POL-OWNER' },
    ...{ status: 'answered', kind: 'choice', value: null, options: [option], isInUnit: true },
    ...{ isPartYear: false, isPublic: false },
    ...part,
  };
}

/** One answer each, of so many companies that say yes and so many that say no. */
export function answers(yes: number, no: number, name = 'c', part: Partial<Answer> = {}): Answer[] {
  return Array.from({ length: yes + no }, (_, at) => answer(`${name}${at}`, at < yes ? 'yes' : 'no', part));
}

/** A published share of all companies with yes. */
export function published(value: number, step: number, part: Partial<PublishedFigure> = {}): PublishedFigure {
  return {
    ...{ release: '1', metric: 'POL-OWNER', measure: 'share', platform: 'ALL', size: '_T', breakdown: 'option:yes' },
    ...{ panel: 'all', year: 2023, value, step },
    ...part,
  };
}

/** Attacks what a release, or two, publish of some answers; all doubts, also of who knows the rule. */
export async function attack(
  rows: readonly PublishedFigure[],
  from: readonly Answer[],
  earlier?: readonly [readonly PublishedFigure[], Answer[]],
  effort: Partial<Effort> = {},
) {
  if (METRIC === undefined) throw new Error('POL-OWNER is in the framework');
  const release = ([some, all]: readonly [readonly PublishedFigure[], readonly Answer[]]) => ({
    published: some,
    polls: new Polls({ reporters: all, answers: all }, () => all),
    rules: RULES,
  });
  const releases = [...(earlier === undefined ? [] : [release(earlier)]), release([rows, from])];
  return attackShares(releases, METRIC, LEVELS, { ...EFFORT, doubts: 1000, insiders: 1000, ...effort });
}

/** The same, as findings. */
export const found = async (...args: Parameters<typeof attack>) =>
  shareFindingsOf(await attack(...args)).map(({ test: name, cell, detail }) => [name, cell, detail].join(' '));
