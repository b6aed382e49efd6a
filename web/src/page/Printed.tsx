import { useEffect, useState } from 'react';
import { FOOTER_WORDS } from '../words/footer.ts';
import { formatDay } from '../words/format.ts';

/** What a sheet of paper needs and a screen shows elsewhere: the address of the page, and the day. */
export default function Printed() {
  const [text, setText] = useState('');
  useEffect(() => {
    const onPrint = () => setText(FOOTER_WORDS.printed({ address: window.location.href, day: formatDay() }));
    onPrint();
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return <p className="printed">{text}</p>;
}
