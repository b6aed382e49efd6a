import { createHash } from 'node:crypto';
import { type AuditFailure, type Instance, prove, publicSummary, type RuleKind } from '@candor/table-protection';
import { type Command, EXIT, Refusal } from '../command.ts';
import { readOptions } from '../options.ts';
import { readInstance, writeWhole } from '../protect/files.ts';

export const protect: Command = {
  name: 'protect',
  summary: 'protect any table, with a proof',
  help: `candor protect INSTANCE.json --out PUBLISHED.csv [--certificate FILE] [--seconds N]

Decides which cells of the tables of an instance must be held back, proves that nobody can work out what they hide, and
writes every cell with its value (or none) and its status (F free, C confidential). Nothing is written unless the final
audit passes; it then says which cell fails which test.

  --out FILE           where the protected table goes
  --certificate FILE   where the proof goes: it holds confidential values, so keep it with the microdata
  --seconds N          stop polishing after so many seconds; what is written is as safe, only more may be held back

Exit code: 0 written, 2 refused.`,
  async run(args, { out, err, now, progress }) {
    const { values, positionals } = readOptions(
      {
        options: { out: { type: 'string' }, certificate: { type: 'string' }, seconds: { type: 'string' } },
        allowPositionals: true,
      },
      args,
    );
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new Refusal('Name one instance, such as candor protect INSTANCE.json --out PUBLISHED.csv.');
    if (values.out === undefined) throw new Refusal('Say where the protected table goes, such as --out PUBLISHED.csv.');
    const start = now().getTime();
    const seconds = values.seconds === undefined ? null : Number(values.seconds);
    if (seconds !== null && !(seconds >= 0))
      throw new Refusal('The option --seconds takes a number of seconds, such as --seconds 60.');
    const { instance, system } = readInstance(path);
    const { decision, csv, audit, certificate } = await prove(instance, system, {
      ...(progress && { progress }),
      ...(seconds !== null && { hurry: () => now().getTime() - start > seconds * 1000 }),
    });
    for (const { test, cell } of decision.failures)
      err(`The cell “${cell}” cannot be protected whatever is held back (test ${test}).`);
    for (const failure of audit.failures) err(sentence(failure));
    if (decision.failures.length + audit.failures.length > 0) {
      err('Nothing was written.');
      return EXIT.refused;
    }
    if (values.certificate !== undefined) {
      const summary = publicSummary(system.system, decision, audit, {
        kinds: kindsOf(instance),
        coalition: 1,
        hash: createHash('sha256').update(JSON.stringify(instance.rules)).digest('hex'),
      });
      writeWhole(values.certificate, `${JSON.stringify({ public: summary, witnesses: certificate })}\n`);
    }
    writeWhole(values.out, csv);
    const held = [...decision.suppressed.values()];
    const complements = held.filter((one) => one === 'complement').length;
    out(
      `${system.rows.length} cells: ${system.rows.length - held.length} published, ${held.length} held back (${held.length - complements} sensitive, ${complements} to protect them).`,
    );
    return EXIT.done;
  },
};

function sentence({ test, cell, attacker, reason }: AuditFailure): string {
  const who =
    attacker === 'anybody'
      ? ''
      : `, against ${attacker === 'insider' ? 'a contributor' : 'a coalition of contributors'}`;
  return `The cell “${cell}” fails test ${test}: ${reason}${who}.`;
}

function kindsOf({ rules }: Instance): RuleKind[] {
  return [
    ...(rules.minContributors === null ? [] : (['minimum_contributors'] as const)),
    ...(rules.pPercent === null ? [] : (['p_percent'] as const)),
    ...(rules.nk.length === 0 ? [] : (['nk_dominance'] as const)),
  ];
}
