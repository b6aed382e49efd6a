import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** From this width on there is a computer that draws a page at once. */
const WIDE = '(width >= 600px)';

/**
 * Whether an element has come near to what the reader sees, or is about to be printed; once true it stays true. On a
 * phone what costs much to draw waits for that.
 */
export function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: window.matchMedia(WIDE).matches ? '10000px 0px' : '50% 0px' },
    );
    const onPrint = () => flushSync(() => setNear(true));
    observer.observe(element);
    window.addEventListener('beforeprint', onPrint);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', onPrint);
    };
  }, [ref, isNear]);
  return isNear;
}
