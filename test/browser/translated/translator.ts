/**
 * How translators of browsers treat the texts of a page, which they know nothing of: Chrome and the extensions put elements
 * around or in place of a text, in one step or in two; Firefox puts all that a paragraph holds in anew, the elements again
 * and other texts.
 */
export const TRANSLATORS = ['wraps', 'replaces', 'puts beside', 'writes anew'] as const;
export type Translator = (typeof TRANSLATORS)[number];

/** Runs in the page, before its scripts. The words stay as they are, so that two pages can be compared. */
export function translate(translator: Translator): void {
  const done = new WeakSet<Node>();
  const fonts = () => {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    outer.style.verticalAlign = 'inherit';
    outer.append(inner);
    return { outer, inner };
  };
  const other = (text: Node) => {
    const made = document.createTextNode(text.nodeValue ?? '');
    done.add(made);
    return made;
  };
  const isText = (node: Node): node is Text =>
    node.nodeType === Node.TEXT_NODE &&
    node.isConnected &&
    !done.has(node) &&
    (node.nodeValue ?? '').trim() !== '' &&
    node.parentElement?.closest('script, style, noscript, option, textarea, [translate=no]') === null;
  const textsIn = (root: Node): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node: Node | null = root; node !== null; node = walker.nextNode()) if (isText(node)) found.push(node);
    return found;
  };
  const one = (text: Text) => {
    if (!isText(text)) return;
    if (translator === 'writes anew') {
      const parent = text.parentElement;
      if (parent === null) return;
      const children = [...parent.childNodes];
      parent.replaceChildren(...children.map((child) => (isText(child) ? other(child) : child)));
      return;
    }
    const { outer, inner } = fonts();
    if (translator === 'wraps') {
      done.add(text);
      text.before(outer);
      inner.append(text);
      return;
    }
    inner.append(other(text));
    if (translator === 'replaces') return text.replaceWith(outer);
    text.before(outer);
    text.remove();
  };
  const work = (roots: Iterable<Node>) => {
    for (const root of roots) for (const text of textsIn(root)) one(text);
  };
  // What a page writes later is translated a moment later; what it changes, again.
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) if (type === 'characterData') done.delete(target);
    const roots = new Set(
      records.flatMap(({ type, target, addedNodes }) => (type === 'characterData' ? [target] : [...addedNodes])),
    );
    setTimeout(() => {
      work(roots);
      observer.takeRecords();
    }, 5);
  });
  const begin = () => {
    work([document.body]);
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
