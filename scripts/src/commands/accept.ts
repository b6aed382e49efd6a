import { reportedPeriod } from '@candor/data/report';
import { acceptReport, openDatabase } from '@candor/data/store';
import { type Command, EXIT, Refusal } from '../command.ts';
import { HOME_OPTION, homeOf, readOptions, storeMustExist } from '../options.ts';

export const accept: Command = {
  name: 'accept',
  summary: 'accept a waiting report, for a stated reason',
  help: `candor accept DATASET SERVICE YEAR --reason TEXT [--home DIR]

Accepts a report that waits because a warning is not explained. The reason is kept with it.

  --reason TEXT  what the company said or what was checked
  --home DIR     where the store and the releases are (default: CANDOR_HOME, else var in the project)

Exit code: 0 accepted, 2 no such report waits.`,
  run(args, { out, now, env }) {
    const { values, positionals } = readOptions(
      { options: { ...HOME_OPTION, reason: { type: 'string' } }, allowPositionals: true },
      args,
    );
    const [dataset, service, year] = positionals;
    const period = reportedPeriod(year ?? '');
    if (dataset === undefined || service === undefined || year === undefined || period === null) {
      throw new Refusal('Name dataset, service and year, such as candor accept demo example-forum 2024 --reason "…".');
    }
    const reason = values.reason?.trim() ?? '';
    if (reason === '')
      throw new Refusal('Give the reason with --reason "…": what the company said or what was checked.');
    const home = homeOf(values.home, env);
    storeMustExist(home);
    const db = openDatabase(home.store);
    try {
      if (!acceptReport(db, dataset, service, period, reason, now().toISOString())) {
        throw new Refusal(
          `No report of ${service} for ${year} waits in ${dataset}; candor reports ${dataset} --state waiting lists those that do.`,
        );
      }
      out(`${dataset}: the report of ${service} for ${year} counts now.`);
      return EXIT.done;
    } finally {
      db.close();
    }
  },
};
