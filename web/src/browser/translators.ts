/** Texts of the page that a translator took out, and what it put in their place. */
interface Replaced {
  readonly texts: readonly Node[];
  readonly by: readonly Node[];
}

const native = {
  removeChild: Node.prototype.removeChild,
  insertBefore: Node.prototype.insertBefore,
  appendChild: Node.prototype.appendChild,
  nodeValue: Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue'),
};

/** By the texts of the page that are no longer in it. */
const replaced = new WeakMap<Node, Replaced>();

/**
 * Lets React go on where a translator of the browser has put elements around the texts of the page, or other texts in their
 * place. React keeps hold of its own texts: it would look for them where they are no more and give up the whole page, or
 * change one that nobody sees any longer, so that a title goes on speaking of what was shown before. So a text that React is
 * about to change, move or remove is first put back; the translator finds it there and translates it anew.
 *
 * https://github.com/facebook/react/issues/11538, https://github.com/facebook/react/issues/26048
 */
export function bearTranslators(page: Document): void {
  const observer = new MutationObserver(remember);
  observer.observe(page, { childList: true, subtree: true });
  /** Puts a text back that is not in the page. */
  const restore = (node: Node) => {
    if (node.nodeType !== Node.TEXT_NODE || node.parentNode !== null) return;
    remember(observer.takeRecords());
    const change = replaced.get(node);
    if (change !== undefined) putBack(change);
  };

  Node.prototype.removeChild = function removeChild<T extends Node>(child: T): T {
    if (child.parentNode !== this) restore(child);
    if (child.parentNode === this) return native.removeChild.call(this, child) as T;
    // Around it stand elements that hold nothing else.
    if (this.contains(child)) return removeWithin(this, child);
    if (child.nodeType === Node.TEXT_NODE) return child;
    return native.removeChild.call(this, child) as T;
  };
  Node.prototype.insertBefore = function insertBefore<T extends Node>(node: T, next: Node | null): T {
    restore(node);
    if (next !== null && next.parentNode !== this) restore(next);
    return native.insertBefore.call(this, node, next === null ? null : childOf(this, next)) as T;
  };
  Node.prototype.appendChild = function appendChild<T extends Node>(node: T): T {
    restore(node);
    return native.appendChild.call(this, node) as T;
  };
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...native.nodeValue,
    set(this: Node, value: string | null) {
      restore(this);
      native.nodeValue?.set?.call(this, value);
    },
  });
}

/** Notes which texts were taken out and what stands there now, in the same step or beside it. */
function remember(records: readonly MutationRecord[]): void {
  const taken = new Set(records.flatMap((record) => [...record.removedNodes]));
  // What was taken out and put in again is the page's own.
  const added = new Set(records.flatMap((record) => [...record.addedNodes]).filter((node) => !taken.has(node)));
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const texts = [...removedNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.parentNode === null);
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

/** Texts where they were before a translator came. Nowhere, where React took away what they stood in. */
function putBack({ texts, by }: Replaced): void {
  const there = by.find((node) => node.parentNode !== null);
  for (const text of texts) {
    replaced.delete(text);
    if (there !== undefined) native.insertBefore.call(there.parentNode, text, there);
  }
  for (const node of by) if (node.parentNode !== null) native.removeChild.call(node.parentNode, node);
}

function removeWithin<T extends Node>(parent: Node, child: T): T {
  let holder = child.parentNode;
  holder?.removeChild(child);
  while (holder !== null && holder !== parent && !holder.hasChildNodes()) {
    const outer: ParentNode | null = holder.parentNode;
    if (outer !== null) native.removeChild.call(outer, holder);
    holder = outer;
  }
  return child;
}

/** The child of an element in which a node is; the node itself where it is nowhere in it, which is the caller's mistake. */
function childOf(parent: Node, node: Node): Node {
  if (!parent.contains(node)) return node;
  let child: Node = node;
  while (child.parentNode !== null && child.parentNode !== parent) child = child.parentNode;
  return child;
}
