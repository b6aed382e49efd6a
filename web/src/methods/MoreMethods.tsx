import { Breaks } from './Breaks.tsx';
import { Caveats } from './Caveats.tsx';
import { History } from './History.tsx';
import { Missing } from './Missing.tsx';
import { OtherSources } from './OtherSources.tsx';
import { Protection } from './Protection.tsx';
import { Reconciliation } from './Reconciliation.tsx';
import { Sources } from './Sources.tsx';
import { useAnchor } from './useAnchor.ts';

/** What stands below the definitions. The address may name a part of it, so it is looked for when it is there. */
export default function MoreMethods() {
  useAnchor();
  return (
    <>
      <Missing />
      <Protection />
      <Breaks />
      <History />
      <Caveats />
      <Reconciliation />
      <Sources />
      <OtherSources />
    </>
  );
}
