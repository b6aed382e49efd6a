import { failing } from './case.ts';
import { attackSurvey } from './releases/case.ts';

let n = 0;
for (const seed of process.argv.slice(2).map(Number)) {
  const t = performance.now();
  const r = await attackSurvey(seed);
  const f = failing(r.findings);
  console.log(seed, f.length, ((performance.now() - t) / 1000).toFixed(1));
  for (const x of f.slice(0, 4)) console.log('   ', x.test, x.cell, x.detail);
  n++;
}
