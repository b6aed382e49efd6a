import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useWritten } from '../page/written.ts';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';

const WIDE = '(width >= 1000px)';

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
}

/** The controls stand at the left where there is room, else in a sheet that a button opens. */
export function ControlsPlace({ children }: { readonly children: ReactNode }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const isWritten = useWritten() !== null;
  const isWide = useIsWide();
  const [isOpened, setOpened] = useState(false);
  if (isWritten) return <Kept>{children}</Kept>;
  if (isWide) {
    return (
      <aside className="explore-controls" aria-label={WORDS.controls}>
        {children}
      </aside>
    );
  }
  return (
    <>
      <button
        type="button"
        className="open-sheet"
        onClick={() => {
          // What is in the sheet is made when it is first wanted.
          flushSync(() => setOpened(true));
          sheet.current?.showModal();
        }}
      >
        {WORDS.openControls}
      </button>
      <dialog ref={sheet} className="sheet" aria-label={WORDS.controls}>
        <div className="explore-controls">{isOpened ? children : null}</div>
        <button type="button" className="close-sheet" onClick={() => sheet.current?.close()}>
          {WORDS.done}
        </button>
      </dialog>
    </>
  );
}

/** The room of the controls, in a page that may be of any width: they answer nobody before there is a script. */
function Kept({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <aside className="explore-controls where-wide" aria-label={WORDS.controls} inert>
        {children}
      </aside>
      <button type="button" className="open-sheet" inert>
        {WORDS.openControls}
      </button>
    </>
  );
}
