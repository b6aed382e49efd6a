import { ended } from '@candor/data/report';
import { openDatabase, openWarnings, reportOverview, storedDatasets } from '@candor/data/store';
import { type Command, EXIT, Refusal } from '../command.ts';
import { HOME_OPTION, homeOf, readOptions, storeMustExist } from '../options.ts';

export const reports: Command = {
  name: 'reports',
  summary: 'who has reported what, what waits, what is missing',
  help: `candor reports DATASET [--year YYYY] [--state accepted|waiting|missing] [--json] [--home DIR]

Lists each service of the roster and year: its report, how many questions it answers, and what waits for acceptance with
the reasons. The list is confidential: it names companies and services.

  --year YYYY    one year only
  --state STATE  accepted, waiting or missing only
  --json         for machines
  --home DIR     where the store and the releases are (default: CANDOR_HOME, else var in the project)

Exit code: 0 listed, 2 there is no such dataset.`,
  run(args, { out, env }) {
    const { values, positionals } = readOptions(
      {
        options: { ...HOME_OPTION, year: { type: 'string' }, state: { type: 'string' }, json: { type: 'boolean' } },
        allowPositionals: true,
      },
      args,
    );
    const [id] = positionals;
    if (id === undefined) throw new Refusal('Name the dataset, such as candor reports demo.');
    const home = homeOf(values.home, env);
    storeMustExist(home);
    const db = openDatabase(home.store);
    try {
      if (!storedDatasets(db).some((dataset) => dataset.id === id))
        throw new Refusal(`The store holds no dataset “${id}”.`);
      const lines = reportOverview(db, id)
        .filter((line) => values.year === undefined || String(line.year) === values.year)
        .filter((line) => values.state === undefined || line.state === values.state)
        .map((line) => ({
          ...line,
          warnings: line.state === 'waiting' ? openWarnings(db, id, line.service, line.year) : [],
        }));
      if (values.json === true) {
        out(JSON.stringify(lines, null, 2));
        return EXIT.done;
      }
      for (const line of lines) {
        const answers = line.state === 'missing' ? '' : `${line.answers} answers`;
        const history = line.earlier > 0 ? `, ${line.earlier} earlier` : '';
        out(
          `${line.year}  ${line.state.padEnd(9)} ${line.company.padEnd(28)} ${line.service.padEnd(32)} ${answers}${history}`,
        );
        for (const warning of line.warnings) out(`      ${warning.place}: ${warning.message}; ${ended(warning.hint)}`);
      }
      const count = (state: string) => lines.filter((line) => line.state === state).length;
      out(`${count('accepted')} accepted, ${count('waiting')} waiting, ${count('missing')} missing.`);
      return EXIT.done;
    } finally {
      db.close();
    }
  },
};
