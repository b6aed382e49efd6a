import { parseAst } from 'vitest/node';

/** One small change of a source file, as a mistake might make it. */
export interface Mutant {
  /** Where the old text begins and ends in the source. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly line: number;
  /** The change in words: the code before and after, cut short. */
  readonly change: string;
}

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly value?: unknown;
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
  readonly alternate?: Node | null;
  readonly directive?: string | null;
}

type Edit = Pick<Mutant, 'from' | 'to' | 'text'>;

/** An operator and the one that is easily written in its place. */
const SWAPPED: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};

/** Nodes of types whose value is an expression that runs; everything else of TypeScript's own is gone when it runs. */
const TRANSPARENT = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

/** Every mutant of a source file, in the order of the file. */
export function mutantsOf(source: string): Mutant[] {
  const mutants: Mutant[] = [];
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, (node) => {
    for (const edit of editsOf(node, source)) {
      const before = source.slice(node.start, node.end);
      const after = source.slice(node.start, edit.from) + edit.text + source.slice(edit.to, node.end);
      const line = source.slice(0, edit.from).split('\n').length;
      mutants.push({ ...edit, line, change: `${cut(before)} → ${cut(after) || 'nothing'}` });
    }
  });
  return mutants.sort((a, b) => a.from - b.from || a.to - b.to || (a.text < b.text ? -1 : 1));
}

/** The source with one change made. */
export function mutated(source: string, { from, to, text }: Edit): string {
  return source.slice(0, from) + text + source.slice(to);
}

function editsOf(node: Node, source: string): Edit[] {
  const { type, start, end, left, right, argument, operator = '' } = node;
  if ((type === 'BinaryExpression' || type === 'LogicalExpression') && left !== undefined && right !== undefined) {
    const from = source.indexOf(operator, left.end);
    // Only the fallback goes; what stands between it and the left side, such as a bracket, stays.
    if (operator === '??') return [{ from, to: end, text: '' }];
    const swapped = SWAPPED[operator];
    if (swapped === undefined || isText(left) || isText(right)) return [];
    return [{ from, to: from + operator.length, text: swapped }];
  }
  if (type === 'UnaryExpression' && operator === '!' && argument !== undefined) {
    return [{ from: start, to: start + 1, text: '' }];
  }
  if (type === 'Literal' && typeof node.value === 'boolean') return [{ from: start, to: end, text: `${!node.value}` }];
  if (type === 'Literal' && typeof node.value === 'number') {
    const { value } = node;
    // Beside 1e300 one more is nothing. In brackets, as a number below zero may follow a minus.
    const others = [value + 1, value - 1].filter((one) => one !== value);
    return others.map((text) => ({ from: start, to: end, text: text < 0 ? `(${text})` : `${text}` }));
  }
  // An early return is an `if` without an `else`; one with an `else` would take the `else` along.
  const isDropped =
    type === 'ExpressionStatement' ? !node.directive : type === 'IfStatement' && node.alternate === null;
  return isDropped ? [{ from: start, to: end, text: '{}' }] : [];
}

/** Text that is put together is not arithmetic. */
const isText = ({ type, value }: Node) => type === 'TemplateLiteral' || typeof value === 'string';

function visit(node: Node, see: (node: Node) => void): void {
  if (node.type.startsWith('TS') && !TRANSPARENT.has(node.type)) return;
  see(node);
  for (const [name, child] of Object.entries(node)) {
    if (name === 'typeAnnotation') continue;
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, see);
  }
}

function isNode(one: unknown): one is Node {
  return typeof one === 'object' && one !== null && typeof (one as Partial<Node>).type === 'string';
}

const MOST_SHOWN = 70;

/** Code on one line, cut short. */
function cut(code: string): string {
  const one = code.replace(/\s+/g, ' ').trim();
  return one === '{}' ? '' : one.length <= MOST_SHOWN ? one : `${one.slice(0, MOST_SHOWN - 1)}…`;
}
