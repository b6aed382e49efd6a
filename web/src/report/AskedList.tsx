import type { Asked, Framework } from '@candor/data/framework';
import { withLevelNames } from '../framework/framework-words.ts';

interface Props {
  readonly framework: Framework;
  readonly asked: readonly Asked[];
}

/** Questions with the reason why each is asked, or is not. */
export function AskedList({ framework, asked }: Props) {
  return (
    <ul className="plain metric-list">
      {asked.map(({ metric, reason }) => (
        <li key={metric.code}>
          <h4>{metric.title}</h4>
          <p className="metric-facts">
            <span className="code">{metric.code}</span> {withLevelNames(reason, framework)}
          </p>
          <p className="metric-definition">{metric.definition}</p>
        </li>
      ))}
    </ul>
  );
}
