import { amountComponent, type Identity, metricOfComponent } from '../../framework/identities.ts';

/** A relation that holds for each unit among its components: the parts do not exceed the whole. */
export interface PartWholeRule {
  readonly whole: string;
  readonly parts: readonly string[];
  /**
   * Whether parts may leave something of the whole. `where_left`: only where they do, such as codes that do not make up
   * their total. `always`: even that nothing is left is a secret.
   */
  readonly rest: 'where_left' | 'always';
}

/**
 * The part-whole relations that everybody knows. A breakdown code is a part of its total, and a numerator is a part of
 * its denominator. The framework's definitions add more.
 */
export function partWholeRulesOf(
  family: string,
  components: readonly string[],
  identities: readonly Identity[],
): PartWholeRule[] {
  if (family.endsWith(' amounts')) return amountRules(components, identities);
  if (family.endsWith(' rates')) return rateRules(components, identities);
  return [];
}

/** Components are named `METRIC what`. */
function amountRules(components: readonly string[], identities: readonly Identity[]): PartWholeRule[] {
  const has = new Set(components);
  const metrics = [...new Set(components.filter((one) => !isAgreement(one)).map(metricOfComponent))];
  return [
    ...metrics.flatMap((metric) => rulesWithinMetric(metric, components, has)),
    ...identities.flatMap((identity): PartWholeRule[] => {
      const { whole, isExact } = identity;
      const parts = identity.parts.filter((part) => has.has(part));
      if (!has.has(whole) || parts.length === 0) return [];
      if (!isExact) return [{ whole, parts, rest: 'always' }, ...rulesOfCodes(whole, parts, components, has)];
      const both = agreementOf(identity);
      return [
        { whole: both, parts: [whole], rest: 'where_left' },
        { whole: both, parts, rest: 'where_left' },
      ];
    }),
  ];
}

/** Of a total that is a part of another each code is a part of the same code. */
function rulesOfCodes(
  whole: string,
  parts: readonly string[],
  components: readonly string[],
  has: ReadonlySet<string>,
): PartWholeRule[] {
  if (!isTotal(whole)) return [];
  const codeOf = (component: string) => component.slice(component.indexOf(' ') + 1);
  return parts.filter(isTotal).flatMap((part) =>
    components
      .filter((one) => isCode(one) && !isAgreement(one) && metricOfComponent(one) === metricOfComponent(part))
      .map((code) => ({ code, of: amountComponent(metricOfComponent(whole), codeOf(code)) }))
      .filter(({ of }) => has.has(of))
      .map(({ code, of }): PartWholeRule => ({ whole: of, parts: [code], rest: 'always' })),
  );
}

/** The codes of each split, and the two sides of a percentage. */
function rulesWithinMetric(metric: string, components: readonly string[], has: ReadonlySet<string>): PartWholeRule[] {
  const own = (what: string) => amountComponent(metric, what);
  const [total, denominator, numerator] = [own('_T'), own('denominator'), own('numerator')];
  const codes = components.filter((one) => one.startsWith(`${metric} `) && isCode(one) && !isAgreement(one));
  return [
    ...(has.has(total) ? [...Map.groupBy(codes, (code) => code.slice(0, code.indexOf(':'))).values()] : []).map(
      (parts): PartWholeRule => ({ whole: total, parts, rest: 'where_left' }),
    ),
    ...(has.has(denominator) && has.has(numerator)
      ? [{ whole: denominator, parts: [numerator], rest: 'always' as const }]
      : []),
  ];
}

/** Per million of the same users a part is no more than its whole either. */
function rateRules(components: readonly string[], identities: readonly Identity[]): PartWholeRule[] {
  const rateOf = (component: string) => amountComponent(metricOfComponent(component), 'rate');
  return identities
    .filter(({ whole, parts, isExact }) => !isExact && [whole, ...parts].every(isTotal))
    .map(({ whole, parts }): PartWholeRule => ({ whole: rateOf(whole), parts: parts.map(rateOf), rest: 'always' }))
    .filter(({ whole, parts }) => [whole, ...parts].every((one) => components.includes(one)));
}

/**
 * A number that both sides of an exact identity are parts of. It is the whole of each side where a unit keeps the
 * identity. So a unit that gave only one of the sides is bound like one that gave both, and what one side says is known
 * of the other.
 */
export function agreementsOf(
  identities: readonly Identity[],
  has: (component: string) => boolean,
): (Identity & { readonly name: string })[] {
  return identities
    .filter(({ whole, parts, isExact }) => isExact && has(whole) && parts.some(has))
    .map((identity) => ({ ...identity, name: agreementOf(identity) }));
}

const agreementOf = ({ whole, parts }: Identity) => `${whole} = ${parts.join(' + ')}`;

const isAgreement = (component: string) => component.includes(' = ');
const isTotal = (component: string) => component.endsWith(' _T');
/** A code of a breakdown. */
const isCode = (component: string) => component.includes(':');
