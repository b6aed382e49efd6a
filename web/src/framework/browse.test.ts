import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import { describe, expect, it } from 'vitest';
import { grouped, search } from './browse.ts';

const framework = loadFramework(frameworkVersions().at(-1) ?? '');
const codes = (query: string) => search(framework.metrics, query).map((metric) => metric.code);

describe('the search', () => {
  it('finds everything when nothing is asked', () => {
    expect(codes('')).toHaveLength(framework.metrics.length);
    expect(codes('  ')).toHaveLength(framework.metrics.length);
  });

  it('looks into title, definition and code, in either case, for every word', () => {
    expect(codes('out-content-unique')).toEqual(['OUT-CONTENT-UNIQUE']);
    expect(codes('HASH image')).toContain('PRO-HASH-IMG');
    expect(codes('hash image').length).toBeLessThan(codes('hash').length);
    expect(codes('zzz')).toEqual([]);
  });
});

describe('the groups', () => {
  it('hold each metric once by section, in the order of the framework', () => {
    const all = grouped(framework, framework.metrics, 'section').flatMap((group) => group.metrics);
    expect(all).toEqual(framework.metrics);
  });

  it('hold each metric under every question that it answers', () => {
    for (const group of grouped(framework, framework.metrics, 'question')) {
      expect(group.metrics.map((metric) => metric.questions.includes(group.code))).not.toContain(false);
    }
  });

  it('leave out headings without a metric', () => {
    const found = search(framework.metrics, 'OUT-CONTENT-UNIQUE');
    expect(grouped(framework, found, 'section').map((group) => group.code)).toEqual(['outcomes']);
  });
});
