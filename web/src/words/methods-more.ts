import type { ObsStatus } from '@candor/data/release';
import { METHOD_WORDS } from './methods.ts';

interface Paragraphs {
  readonly title: string;
  readonly text: readonly string[];
}

/** How figures are protected, why some are missing, what changed, and why others differ. */
export const MORE_METHOD_WORDS = {
  missing: {
    title: METHOD_WORDS.titles.missing,
    lead: 'A missing figure is never shown as zero. Each says why it is missing.',
    word: 'Shown as',
    meaning: 'Meaning',
    code: 'In the data',
    hint: 'Table of the reasons for which figures are missing',
    reasons: {
      Q: 'It exists, but it could tell what one company reported, or help to work it out. In charts its place is hatched.',
      L: 'Nobody was asked for it in that year, or no such figure is made.',
      M: 'The question does not apply there.',
      O: 'Companies were asked, and none gave a figure; for the same companies, none gave one in both years.',
      B: 'A definition, a scope, a technique or a law changed, so the years on both sides are not compared.',
      N: 'It starts from too small a number for a percentage; only the direction is published.',
    } satisfies Partial<Record<ObsStatus, string>>,
  },
  protection: {
    title: METHOD_WORDS.titles.protection,
    notNeeded:
      'Not needed for this dataset: every figure in it is public already. What follows is how confidential datasets are protected.',
    promise:
      'A company reports only if its figures cannot be worked out. So a release is not filtered when somebody asks for it: it is tested as a whole before it is published, together with every earlier release, and it is not published unless it passes.',
    rules: 'Which figures are held back at first',
    ruleList: [
      {
        title: 'Too few companies.',
        text: [
          'With one company behind a figure, the figure is that company’s own. With two, each knows the other’s. So a figure needs several companies behind it, whatever its size.',
        ],
      },
      {
        title: 'One company outweighs the rest (the p % rule).',
        text: [
          'Say that 100 items come from several companies: 90 from the largest, 8 from the second, 2 from the others. The second takes its own 8 off and knows that the largest has at most 92. That is too close to the truth, although several companies stand behind the figure.',
        ],
      },
      {
        title: 'What companies answered.',
        text: [
          'A share of companies is published in steps: of few companies only as half or fewer, or half or more; of many in narrow ones. It is published only if it would be the same whatever any one company had answered, so nobody learns the answer of one, not even who knows all others. How wide a step is depends only on how many answered, and no step is so narrow that it says none, or all.',
        ],
      },
      {
        title: 'Digits and steps.',
        text: [
          'Totals are exact. What is divided, such as a median or a ratio, has three digits: more of them would be enough to work back to what companies reported. Where the totals of the same companies are held back, their change is given in wide steps, and only where no company could have moved it over the end of one.',
        ],
      },
      {
        title: 'What definitions say.',
        text: [
          'Some figures are parts of others by definition, or are counted from the same items. What follows from that counts as known to everybody.',
        ],
      },
      {
        title: 'Which rows there are.',
        text: [
          'Every place that the framework has is listed in every year. Where nobody answered looks like where a figure is held back, so that nothing follows from a row that is missing.',
        ],
      },
      {
        title: 'Who takes part at all.',
        text: [
          'That a company takes part can itself be confidential. So the number of companies is given as a class, such as 10–19.',
        ],
      },
    ] satisfies readonly Paragraphs[],
    secret:
      'The kinds of rule are public. How strict they are is not, because that would help to work backwards; the certificate holds a fingerprint of the rules, so that they cannot be changed unnoticed.',
  },
  example: {
    title: METHOD_WORDS.titles.example,
    lead: 'The companies and numbers are made up. Three types of service report how many items they acted on, split by the size of the company.',
    caption: (step: string) => `Items actioned in the example: ${step}`,
    type: 'Type of service',
    types: ['Type A', 'Type B', 'Type C'],
    sizes: ['Small companies', 'Large companies'],
    all: 'All',
    held: 'held back',
    hint: (step: string) => `Table of the example, ${step}; it scrolls sideways on a narrow screen`,
    steps: {
      full: {
        title: '1. The problem',
        before: (cell: string) =>
          `The ${cell} items of small companies of type A come from two companies. Each knows its own number, takes it off the ${cell}, and has the other’s. The figure must be held back.`,
      },
      one: {
        title: '2. Holding back one figure is not enough',
        before: (row: string, other: string, cell: string) =>
          `The row still has its total, and anybody can subtract: ${row} − ${other} = ${cell}. The figure is as good as published.`,
      },
      four: {
        title: '3. Others are held back with it',
        before: (low: string, high: string) =>
          `So three more figures are held back that are harmless by themselves: one in the same row, one in the same column, and one where these two cross. These are called complements. All that can now be said of the figure is that it lies between ${low} and ${high}.`,
        after:
          'Candor looks for the complements that cost readers least, over all tables at once: by type, by size, by split, over the years, for all companies and for the same companies. A figure in one table is part of equations in many others; a table protected by itself may be undone by the next.',
      },
      insider: {
        title: '4. A company that takes part knows more',
        before: (other: string, column: string, rest: string, cell: string) =>
          `Say that the ${other} items of small companies of type B all come from one company. It knows that number. From the column it then has ${column} − ${rest} − ${other} = ${cell}, and the two companies of type A are exposed to it. So every test is made again from the view of each company that takes part; where it fails, other complements are chosen.`,
      },
      time: {
        title: '5. Earlier releases are not forgotten',
        before: (other: string) =>
          `If a later release published the ${other} that this one holds back, all four figures would follow from the two releases together. So a release is tested together with all that went before, and what has been published once counts as known for good.`,
      },
      proof: {
        title: '6. What the certificate proves',
        before:
          'For each figure that must be protected, the test finds two complete tables that agree with every published number: one in which it is clearly lower than in truth, one in which it is clearly higher. Here are two for the example.',
        low: 'One in which the figure is lower',
        high: 'One in which it is higher',
        after:
          'Both agree with every total. Whoever has only the published figures cannot tell which is true, if either. This is done by other code than that which chose what to hold back, from the figures as they are about to be published; if a single figure fails, nothing is published.',
      },
    },
  },
  certificate: {
    title: METHOD_WORDS.titles.certificate,
    none: 'This release was made without a certificate.',
    notNeeded: 'Not needed: every figure is public already.',
    tests: 'The release fails if',
    checks: 'Checks',
    failures: 'Failed',
    hint: 'Table of the tests',
    cells: (published: string, heldBack: string) => `${published} figures are published and ${heldBack} are held back.`,
    noEarlier: 'There is no earlier release that it could be compared with.',
    earlier: (releases: string) => `It was tested together with what release ${releases} published already.`,
    rules: 'Kinds of rule',
    kinds: {
      minimum_contributors: 'too few companies',
      p_percent: 'one company outweighs the rest (p % rule)',
      nk_dominance: 'one or a few companies outweigh the rest (dominance rule)',
      group_disclosure: 'a share that one company decides, or that says nearly all or nearly none answered alike',
    } as Readonly<Record<string, string>>,
    fingerprint: 'Fingerprint of the rules',
    noChecks: 'nothing to test in this release',
  },
  breaks: {
    title: METHOD_WORDS.titles.breaks,
    lead: 'No change is computed, and no line is drawn, across a break.',
    none: 'There is no break in the series of this release.',
    year: 'Year',
    what: 'Figure',
    where: 'Where',
    why: 'Reason',
    hint: 'Table of breaks in series; it scrolls sideways on a narrow screen',
    kinds: {
      definition: 'What is counted was defined anew.',
      scope: 'What belongs to a company changed: bought, sold, closed or counted together.',
      technology: 'The way of finding it changed.',
      policy: 'A policy or a law changed.',
      tool: 'The way of counting changed.',
      error: 'An error was found.',
    } as Readonly<Record<string, string>>,
  },
  history: {
    title: METHOD_WORDS.titles.history,
    lead: 'A release never changes. What turns out wrong is corrected in a later release, and told here.',
    release: (release: string) => `Release ${release}`,
    current: 'shown on this page',
    first: 'The first release.',
    follows: (previous: string) => `Follows release ${previous}.`,
    none: 'No figure was changed or withdrawn.',
    hint: (release: string) => `Table of changes in release ${release}; it scrolls sideways on a narrow screen`,
    metric: 'Figure',
    place: 'Sector and year',
    kind: 'Change',
    before: 'Before',
    after: 'Now',
    kinds: { restated: 'restated', withdrawn: 'withdrawn', added: 'added' },
    same: 'same companies',
    more: (count: string) => `And ${count} more, in the file`,
  },
  caveats: {
    title: METHOD_WORDS.titles.caveats,
    always: 'For every figure',
    trend: 'For every comparison of years',
    dataset: 'About this dataset',
  },
  reconciliation: {
    title: METHOD_WORDS.titles.reconciliation,
    lead: 'Some who report are safety vendors, hotlines and other organisations without a platform of their own. They belong to no platform type; with them, the figures add up to the total that the source printed.',
    year: 'Year',
    platforms: 'Platforms',
    other: 'Other reporters',
    total: 'Printed total',
    hint: 'Table of the parts and the printed total by year',
  },
  others: {
    title: METHOD_WORDS.titles.others,
    lead: 'Figures on the same subject differ because they count other things, of other companies, in other ways. Neither is wrong for that.',
    sources: [
      {
        title: 'NCMEC (CyberTipline)',
        text: [
          'NCMEC counts the reports that reached it, from everybody who reports, including members of the public and organisations without a platform. It lists services; Candor counts parent companies.',
          'Several items or incidents can be bundled in one report, and the rules for bundling have changed, so reports and items move differently. NCMEC also updates its figures; a release here keeps them as they were.',
        ],
      },
      {
        title: 'eSafety Commissioner (Australia)',
        text: [
          'eSafety asks named providers under a legal notice, about periods and questions of its own choosing, and publishes the answers by name. Here companies answer voluntarily, by calendar year, and no answer is published by name.',
        ],
      },
      {
        title: 'Digital Services Act (European Union)',
        text: [
          'The transparency reports and the DSA Transparency Database count decisions on content and accounts in the Union, on every kind of illegal content or breach of rules. Their categories for the protection of minors are wider than CSEA, one item can lead to several decisions, and users elsewhere are not counted.',
        ],
      },
      {
        title: 'A company’s own transparency report',
        text: [
          'It may use another unit (an item, an account, a link, a report), another period, or count what was prevented together with what was removed. Companies here confirm the unit of the framework; answers in another unit are left out of totals and counted as such.',
        ],
      },
    ] satisfies readonly Paragraphs[],
  },
} as const;
