import type { MetricsAnswer } from '@candor/api/types';
import { useId, useState } from 'react';
import { filtersSearch } from '../data/addresses.ts';
import { DATA_WORDS as WORDS } from '../words/data.ts';

interface Props {
  readonly address: string;
  readonly metrics: MetricsAnswer['metrics'];
}

/** The workbook of the metric that the reader chooses; of all, where there is one. */
export function WorkbookForm({ address, metrics }: Props) {
  const id = useId();
  const [chosen, choose] = useState(metrics[0]?.code ?? '');
  const isOne = metrics.length <= 1;
  return (
    <div className="workbook-form">
      {isOne ? null : (
        <>
          <label htmlFor={id}>{WORDS.workbook.metric}</label>
          <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
            {metrics.map(({ code, title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </>
      )}
      <a href={isOne ? address : `${address}?${filtersSearch({ metric: [chosen] })}`} download>
        {WORDS.workbook.get}
      </a>
    </div>
  );
}
