import { useEffect, useRef, useState } from 'react';

/**
 * The text of a field whose value stands in the address: what is typed shows at once, and a change of the address that
 * did not come from here, such as back, shows too.
 */
export function useDraft(value: string, commit: (text: string) => void): [string, (text: string) => void] {
  const [draft, setDraft] = useState(value);
  const sent = useRef<string[]>([]);
  useEffect(() => {
    // Each text that was sent comes back once; it must not overwrite what has been typed since.
    const own = sent.current.indexOf(value);
    if (own === -1) {
      sent.current = [];
      setDraft(value);
    } else sent.current = sent.current.slice(own + 1);
  }, [value]);
  return [
    draft,
    (text) => {
      setDraft(text);
      sent.current.push(text);
      commit(text);
    },
  ];
}
