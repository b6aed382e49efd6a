import { describe, expect, test } from 'vitest';
import { frameworkVersions, loadFramework, loadMapping } from './folder.ts';
import { platformCodeList } from './platforms.ts';

test('each framework that ships loads with its mapping, under the version that its folder is named after', () => {
  const versions = frameworkVersions();
  expect(versions).toContain('1.0.0');
  for (const version of versions) {
    expect(loadFramework(version).version).toBe(version);
    expect(loadMapping(version).to).toBe(version);
  }
});

/** The whole catalogue, by section: a code that is missing here or there is a mistake. */
const CATALOGUE: Readonly<Record<string, string>> = {
  context: `
    CTX-SCOPE CTX-MAU CTX-ITEMS CTX-MINORS CTX-E2EE`,
  policies: `
    POL-PROHIBIT POL-CONDUCT POL-TR POL-RISK POL-SBD POL-AGE POL-DEFAULTS POL-OWNER POL-WELLNESS POL-SURVIVOR
    POL-ASSURE POL-GENAI`,
  processes: `
    PRO-HASH-IMG PRO-HASH-VID PRO-NOVEL PRO-GROOM PRO-SEXTORT PRO-LIVE PRO-SIGNALS PRO-SURFACES PRO-HASHLISTS
    PRO-HUMANREVIEW PRO-QA PRO-REPORTROUTES PRO-APPEALS PRO-STAFF PRO-LANGS PRO-RECID PRO-LE PRO-MEASURE`,
  outcomes: `
    OUT-CONTENT OUT-CONTENT-UNIQUE OUT-PREVENTED OUT-URLS OUT-ACCOUNTS OUT-REPORTS-NCMEC OUT-REPORTS-OTHER
    OUT-INCIDENTS OUT-REPORT-FILES OUT-REPORT-COMPLETE OUT-ESCALATED OUT-ENTICEMENT OUT-SEXTORTION OUT-AI-DEPICT
    OUT-AI-TRAIN OUT-AI-ATTEMPTS OUT-USERREPORTS OUT-USERREPORT-YIELD OUT-NOTICES OUT-PROACTIVE OUT-VIEWS OUT-TIME
    OUT-APPEALS OUT-REVERSED OUT-FPR OUT-PREVALENCE`,
  challenges: `
    COL-SIGNALSHARE COL-SIGNALS-OUT COL-SIGNALS-YIELD COL-HASHES COL-RESEARCH COL-FEEDBACK COL-CHALLENGES
    COL-NEEDS`,
};

describe('the shipped framework 1.0.0', () => {
  const framework = loadFramework('1.0.0');
  const find = (code: string) => framework.metrics.find((metric) => metric.code === code);

  test('has 14 platform types in 4 groups', () => {
    expect(framework.platformTypes).toHaveLength(14);
    expect(framework.platformGroups).toHaveLength(4);
    expect(platformCodeList(framework)).toHaveLength(14 + 4 + 3);
  });

  test('has the 69 metrics of the catalogue, section by section', () => {
    expect(framework.sections.map((section) => section.code)).toEqual(Object.keys(CATALOGUE));
    for (const [section, codes] of Object.entries(CATALOGUE)) {
      const metrics = framework.metrics.filter((metric) => metric.section === section);
      expect(metrics.map((metric) => metric.code)).toEqual(codes.trim().split(/\s+/));
    }
    expect(framework.metrics).toHaveLength(69);
  });

  test.each([
    ['core', 21],
    ['medium', 33],
    ['mature', 15],
  ])('has in tier %s %i metrics', (tier, count) => {
    expect(framework.metrics.filter((metric) => metric.tier === tier)).toHaveLength(count);
  });

  test('has the words of the metric that the shipped data use', () => {
    expect(find('OUT-REPORTS-NCMEC')).toMatchObject({
      title: 'CyberTipline reports',
      definition: "Reports submitted and not retracted in the year to NCMEC's CyberTipline.",
      unit: { singular: 'report', plural: 'reports' },
      caveats: [1, 2, 12, 21],
    });
  });

  test('publishes no value of what is asked only to divide by it', () => {
    const context = framework.metrics.filter((metric) => metric.sensitivity === 'context');
    expect(context.map((metric) => [metric.code, metric.publishAs])).toEqual([
      ['CTX-MAU', ['never']],
      ['CTX-ITEMS', ['never']],
    ]);
  });

  test('has 12 metrics that are never published below platform group', () => {
    const metrics = framework.metrics.filter((metric) => metric.sensitivity === 'aggregate-only');
    expect(metrics.map((metric) => metric.code).join(' ')).toBe(
      'CTX-E2EE PRO-HASH-IMG PRO-HASH-VID PRO-NOVEL PRO-GROOM PRO-SEXTORT PRO-LIVE PRO-SIGNALS PRO-SURFACES PRO-RECID OUT-AI-TRAIN OUT-FPR',
    );
  });

  test('adds no statutory words of one country', () => {
    expect(JSON.stringify(framework)).not.toMatch(/porn|molest|prostitut|child sex tourism/i);
  });
});
