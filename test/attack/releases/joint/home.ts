import { familiesIn, type Sampled } from '../home.ts';
import { attackJoint, type JointAttack } from './attack-joint.ts';
import { worldsOf } from './known.ts';

/** How many counts of a family are looked at where nothing is said. */
const COUNTS = 100;
const SECONDS = 10;

/**
 * Attacks all that the written releases of a dataset say of counts together, family by family, some by a seed; of each so many
 * counts, or those of the family of one metric.
 */
export async function attackHomeJoint(
  home: string,
  dataset: string,
  { most = Number.POSITIVE_INFINITY, seed = 1, secrets = COUNTS, metric = '' } = {},
  progress: (family: string, attack: JointAttack) => void = () => {},
): Promise<Sampled<JointAttack>> {
  const { families, of, levels, protection, ratioTo, identities } = familiesIn(home, dataset, { most, seed, metric });
  const attacks = new Map<string, JointAttack>();
  for (const { name, releases } of families) {
    const known = worldsOf(releases, levels, protection, ratioTo, identities);
    const effort = { percent: protection.percent, most: secrets, seed, seconds: SECONDS };
    const attack = await attackJoint(known.worlds, known.secrets, effort);
    attacks.set(name, attack);
    progress(name, attack);
  }
  return { of, attacks };
}
