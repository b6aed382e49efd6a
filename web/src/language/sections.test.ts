import { expect, it } from 'vitest';
import { rewrite, said, say } from './sections.ts';

it('another language is laid over English, in what is there already and in what comes later', () => {
  const early = said('early', { nav: { data: 'Data', api: 'API' }, items: ['One.', 'Two.'] });
  // What a module took from a section stays its own.
  const { nav } = early;
  say({ early: { nav: { data: 'Daten' }, items: ['Eins.', 'Zwei.'] }, late: { title: 'Später' } });
  expect(early).toEqual({ nav: { data: 'Daten', api: 'API' }, items: ['Eins.', 'Zwei.'] });
  expect(nav.data).toBe('Daten');
  expect(said('late', { title: 'Late' })).toEqual({ title: 'Später' });
  say({});
});

it('other words stand in place of what a section says, but not in what is filled in, until it is taken back', () => {
  const section = said('told', {
    by: 'by companies',
    all: ['All companies.'],
    of: ({ who, count }: { who: string; count: number }) => `${who}: ${count} companies`,
  });
  const other = said('other', { by: 'by companies' });
  const swap = (text: string) => text.replaceAll('companies', 'groups');
  rewrite('groups', new Set(['told', 'late']), swap);
  expect([section.by, section.all, other.by]).toEqual(['by groups', ['All groups.'], 'by companies']);
  expect(section.of({ who: 'What hinders companies', count: 2 })).toBe('What hinders companies: 2 groups');
  expect(said('late', { by: 'for companies' })).toEqual({ by: 'for groups' });
  rewrite('groups', new Set(['told']), swap);
  expect(section.by).toBe('by groups');
  rewrite('', new Set(), null);
  expect([section.by, section.all]).toEqual(['by companies', ['All companies.']]);
  expect(section.of({ who: 'All', count: 2 })).toBe('All: 2 companies');
});
