import { TableRegion } from '../page/TableRegion.tsx';
import { METHOD_WORDS } from '../words/methods.ts';
import { MORE_METHOD_WORDS } from '../words/methods-more.ts';
import { MISSING_WORDS } from '../words/values.ts';

const WORDS = MORE_METHOD_WORDS.missing;
const CODES = ['Q', 'L', 'M', 'O', 'B', 'N'] as const;

/** Every reason for which there is no number, in the words in which charts and tables give it. */
export function Missing() {
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{METHOD_WORDS.titles.missing}</h2>
      <p>{WORDS.lead}</p>
      <TableRegion label={WORDS.hint}>
        <table className="methods-table">
          <caption className="visually-hidden">{METHOD_WORDS.titles.missing}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.word}</th>
              <th scope="col">{WORDS.meaning}</th>
              <th scope="col">{WORDS.code}</th>
            </tr>
          </thead>
          <tbody>
            {CODES.map((code) => (
              <tr key={code}>
                <th scope="row">{MISSING_WORDS[code].short}</th>
                <td>{WORDS.reasons[code]}</td>
                <td>
                  <code>{code}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
