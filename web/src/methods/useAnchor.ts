import { useEffect } from 'react';

/** Goes to the part of the page that the address names: it was not there yet when the browser looked for it. */
export function useAnchor(): void {
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
}
