import { useEffect, useState } from 'react';

/** The part of the page that the address names. A page that was opened by a step of the history has no `:target`. */
export function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const look = () => setHash(window.location.hash.slice(1));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return hash;
}
