import { frameworkPath, versionsPath } from '../navigation/paths.ts';
import { FRAMEWORK_WORDS as WORDS } from '../words/framework.ts';
import { isDraft } from './version.ts';

/** Says of a draft that it is one, on every page that shows it. */
export function DraftBand({ version }: { readonly version: string }) {
  if (!isDraft(version)) return null;
  return (
    <p className="draft-band">
      <strong>{WORDS.draft({ version })}</strong> {WORDS.draftMeans}{' '}
      <a href={versionsPath({ version })}>{WORDS.draftChanges}</a> · <a href={frameworkPath()}>{WORDS.inForce}</a>
    </p>
  );
}
