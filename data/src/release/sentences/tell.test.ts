import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import { tellBesideAll } from './tell.ts';

test('two shares side by side come with the caveat that types of service are not to be ranked, and no other of trends', () => {
  const share = (platform: string, value: number) => rowOf({ measure: 'share_any', platform, value });
  const caveatsWith = (...others: readonly ReturnType<typeof rowOf>[]) => {
    const telling = tellingWith(loadFramework('1.0.0'), [share('GAM', 0.6), ...others]);
    const told = tellBesideAll(telling, 'OUT-REPORTS-NCMEC', { platform: 'GAM', size: '_T', year: 2023 }, [
      'share_any',
    ]);
    return told.kind === 'told' ? told.sentence.caveats : [];
  };
  expect(caveatsWith(share('ALL', 0.5))).toContain(18);
  expect(caveatsWith(share('ALL', 0.5))).not.toContain(22);
  expect(caveatsWith()).not.toContain(18);
});
