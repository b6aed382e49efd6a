// A process that holds vitest and, for each mutant that it is sent, runs tests with one file swapped in memory.
import { createVitest, type Reporter } from 'vitest/node';
import { PROJECT } from '../../options.ts';

/** What is asked: which tests to run, the fastest way to a failure first, with which file as which source. */
export interface Question {
  readonly tests: readonly string[];
  readonly swap?: { readonly file: string; readonly source: string };
}

/** What is answered: the test that failed first, and how long each file of tests took, in milliseconds. */
export interface Answer {
  readonly killedBy?: string;
  readonly times: Readonly<Record<string, number>>;
}

const isChild = process.send !== undefined;

if (isChild) {
  let swap: Question['swap'];
  let order: readonly string[] = [];
  let killedBy: string | undefined;
  let times: Record<string, number> = {};
  const reporter: Reporter = {
    onTestCaseResult: (test) => {
      if (test.result().state === 'failed') killedBy ??= test.fullName;
    },
    onTestModuleEnd: (module) => {
      times[module.moduleId] = module.diagnostic().duration;
      // A file that cannot even be loaded has no test of its own that fails.
      if (!module.ok()) killedBy ??= module.moduleId;
    },
    onTestRunEnd: (_, errors) => {
      if (errors.length > 0) killedBy ??= 'an error outside the tests';
    },
  };
  const place = ({ moduleId }: { readonly moduleId: string }) => order.indexOf(moduleId);
  const vitest = await createVitest(
    {
      root: PROJECT,
      watch: false,
      bail: 1,
      // It knows a file by what is on the disk, which stays as it is.
      fsModuleCache: false,
      maxWorkers: 1,
      reporters: [reporter],
      sequence: {
        sequencer: class {
          shard = <T>(files: T) => files;
          sort = <T extends { readonly moduleId: string }>(files: T[]) =>
            Promise.resolve(files.toSorted((a, b) => place(a) - place(b)));
        } as never,
      },
    },
    {
      plugins: [
        { name: 'mutant', enforce: 'pre', load: (id) => (id.split('?')[0] === swap?.file ? swap?.source : undefined) },
      ],
    },
  );
  const specifications = new Map((await vitest.globTestSpecifications()).map((one) => [one.moduleId, one]));
  process.on('message', async (question: Question) => {
    const changed = [swap, question.swap].flatMap((one) => one?.file ?? []);
    ({ swap, tests: order } = question);
    [killedBy, times] = [undefined, {}];
    for (const file of changed) vitest.invalidateFile(file);
    await vitest.runTestSpecifications(order.flatMap((test) => specifications.get(test) ?? []));
    process.send?.({ ...(killedBy === undefined ? {} : { killedBy }), times } satisfies Answer);
  });
  // Whoever asked is gone: nobody would end this group.
  process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
  process.send?.('ready');
}
