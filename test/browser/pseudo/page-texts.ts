import type { Page } from 'playwright-core';

/** Something that a page says, and where. */
export interface PageText {
  readonly text: string;
  /** `text`, or the attribute that says it. */
  readonly as: string;
  /** The elements around it, by tag and class. */
  readonly where: string;
}

/** Everything that a page says to whoever sees or hears it: its texts, and the attributes that are read out. */
export function textsOf(page: Page): Promise<readonly PageText[]> {
  return page.evaluate(() => {
    const found: { text: string; as: string; where: string }[] = [];
    const where = (element: Element) => {
      const path: string[] = [];
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        path.unshift([at.localName, ...at.classList].join('.'));
      }
      return path.join(' ');
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || ['script', 'style', 'noscript'].includes(parent.localName)) continue;
      found.push({ text: node.nodeValue ?? '', as: 'text', where: where(parent) });
    }
    for (const name of ['aria-label', 'aria-roledescription', 'aria-description', 'title', 'placeholder', 'alt']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        found.push({ text: element.getAttribute(name) ?? '', as: name, where: where(element) });
      }
    }
    return found.filter(({ text }) => /\p{L}/u.test(text));
  });
}
