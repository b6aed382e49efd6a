import { askedOf } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';

export const framework = loadFramework(frameworkVersions().at(-1) ?? '');
export const GAMING = { platformType: 'GAM', sizeBand: 'S1', maturity: 'M0' } as const;
export const asked = askedOf(framework, GAMING).filter((one) => one.asked);

const HEAD = ['framework,1.0.0', 'service,acme-game', 'year,2024', 'platform_type,GAM', 'size_band,S1'];
const csv = (...rows: string[]) =>
  ['\ufeff#', HEAD.join('\r\n#'), '\r\n', ['metric,breakdown,status,answer,second,comment', ...rows].join('\r\n')].join(
    '',
  );

/** Everything that is asked, answered with a status: nothing to mend. */
export const GOOD = csv(
  'POL-PROHIBIT,,,yes,,',
  ...asked
    .filter(({ metric }) => metric.code !== 'POL-PROHIBIT')
    .map(({ metric }) => `${metric.code},,not_measured,,,`),
);
export const BAD = csv(
  'POL-PROHIBIT,,,perhaps,,',
  'OUT-CONTENT,,zero,7,,',
  'OUT-CONTNET,,,5,,',
  'OUT-INCIDENTS,,,3,,',
  'OUT-REPORTS-NCMEC,,,300,,',
);
