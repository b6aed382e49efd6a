/** Texts of the page that a translator took out, and what it put in their place. */
interface Replaced {
  readonly texts: readonly Node[];
  readonly by: readonly Node[];
}

type Move = <T extends Node>(this: Node, node: T, next: Node | null) => T;

const describe = (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name) as PropertyDescriptor;

const native = {
  parentNode: describe(Node.prototype, 'parentNode'),
  nextSibling: describe(Node.prototype, 'nextSibling'),
  data: describe(CharacterData.prototype, 'data'),
  remove: CharacterData.prototype.remove,
  appendChild: Node.prototype.appendChild,
  createElementNS: Document.prototype.createElementNS,
};

const parentOf = (node: Node): ParentNode | null => native.parentNode.get?.call(node);
const nextOf = (node: Node): ChildNode | null => native.nextSibling.get?.call(node);
const isText = (node: Node) => node.nodeType === Node.TEXT_NODE;

/** By the texts of the page that are no longer in it. */
const replaced = new WeakMap<Node, Replaced>();

/** The elements of the page; what else is in it was put there by a translator. */
const own = new WeakSet<Node>();

/**
 * Lets Preact go on where a translator of the browser has put elements around the texts of the page, or other texts in their
 * place. Preact keeps hold of its own texts: it would change one that nobody sees any longer, so that a title goes on speaking
 * of what was shown before, or put what comes beside it elsewhere. So a text that Preact is about to change, move or remove is
 * first put back; the translator finds it there and translates it anew. What stands in its place tells what comes after it.
 *
 * https://github.com/facebook/react/issues/11538 tells of the same in React.
 */
export function bearTranslators(page: Document): void {
  const observer = new MutationObserver(remember);
  observer.observe(page, { childList: true, subtree: true });
  /** What became of a text that is not in the page. */
  const changeOf = (node: Node): Replaced | undefined => {
    if (!isText(node) || parentOf(node) !== null) return undefined;
    remember(observer.takeRecords());
    return replaced.get(node);
  };
  /** Puts a text back that is not in the page. */
  const restore = (node: Node) => {
    const change = changeOf(node);
    if (change !== undefined) putBack(change);
  };

  Object.defineProperty(Node.prototype, 'parentNode', {
    ...native.parentNode,
    get(this: Node) {
      restore(this);
      return parentOf(this);
    },
  });
  Object.defineProperty(Node.prototype, 'nextSibling', {
    ...native.nextSibling,
    get(this: Node) {
      return nextOf(outermost(changeOf(this)?.by.findLast((one) => parentOf(one) !== null) ?? this));
    },
  });
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...native.data,
    set(this: CharacterData, value: string) {
      restore(this);
      native.data.set?.call(this, value);
    },
  });
  CharacterData.prototype.remove = function remove(this: CharacterData): void {
    restore(this);
    const holder = parentOf(this);
    native.remove.call(this);
    removeEmpty(holder);
  };
  Node.prototype.appendChild = function appendChild<T extends Node>(node: T): T {
    restore(node);
    return native.appendChild.call(this, node) as T;
  };
  Document.prototype.createElementNS = function createElementNS(this: Document, ...args: readonly unknown[]): Element {
    const element = Reflect.apply(native.createElementNS, this, args) as Element;
    own.add(element);
    return element;
  } as Document['createElementNS'];
  // Not every browser has the second.
  for (const [prototype, name] of [
    [Node.prototype, 'insertBefore'],
    [Element.prototype, 'moveBefore'],
  ] as readonly [Node, string][]) {
    const move = Object.getOwnPropertyDescriptor(prototype, name)?.value as Move | undefined;
    if (move === undefined) continue;
    const moved: Move = function moved(this: Node, node, next) {
      restore(node);
      if (next !== null) restore(next);
      const holder = parentOf(node);
      const done = move.call(this, node, next === null ? null : childOf(this, next)) as typeof node;
      removeEmpty(holder);
      return done;
    };
    Object.defineProperty(prototype, name, { value: moved, configurable: true, writable: true });
  }
}

/** Notes which texts were taken out and what stands there now, in the same step or beside it. */
function remember(records: readonly MutationRecord[]): void {
  const taken = new Set(records.flatMap((record) => [...record.removedNodes]));
  // What was taken out and put in again is the page's own.
  const added = new Set(records.flatMap((record) => [...record.addedNodes]).filter((node) => !taken.has(node)));
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const texts = [...removedNodes].filter((node) => isText(node) && parentOf(node) === null);
    const there = [...addedNodes].filter((node) => added.has(node));
    const beside = [previousSibling, nextSibling].filter((node) => node !== null && added.has(node)).slice(0, 1);
    const by = (there.length > 0 ? there : beside) as readonly Node[];
    if (by.length === 0) continue;
    // One for one, where it can be known, since what stands between them may change.
    const isPaired = texts.length === by.length;
    texts.forEach((text, at) => {
      replaced.set(
        text,
        isPaired ? { texts: [text], by: by.slice(at, at + 1) as Node[] } : { texts, by: by as Node[] },
      );
    });
  }
}

/** Texts where they were before a translator came. Nowhere, where Preact took away what they stood in. */
function putBack({ texts, by }: Replaced): void {
  const there = by.filter((node): node is ChildNode => parentOf(node) !== null);
  for (const text of texts) replaced.delete(text);
  there[0]?.before(...texts);
  for (const node of there) parentOf(node)?.removeChild(node);
}

/** Whether a translator put an element into the page. */
const isForeign = (node: Node): node is Element =>
  node instanceof Element && !own.has(node) && node.id !== 'root' && node.closest('#root') !== null;

/** What a translator put around a node; the node itself where it put nothing there. */
function outermost(node: Node): Node {
  let found = node;
  for (let holder = parentOf(found); holder !== null && isForeign(holder); holder = parentOf(found)) found = holder;
  return found;
}

/** Removes what stood around a text that is gone, and holds nothing else. */
function removeEmpty(from: Node | null): void {
  let holder = from;
  while (holder !== null && isForeign(holder) && !holder.hasChildNodes()) {
    const outer: Node | null = parentOf(holder);
    holder.remove();
    holder = outer;
  }
}

/** The child of an element in which a node is; the node itself where it is nowhere in it, which is the caller's mistake. */
function childOf(parent: Node, node: Node): Node {
  if (!parent.contains(node)) return node;
  let child = node;
  for (let holder = parentOf(child); holder !== null && holder !== parent; holder = parentOf(child)) child = holder;
  return child;
}
