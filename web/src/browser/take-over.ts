/** How many frames in a row nothing may be under way: what is measured or comes near is known in the next one. */
const CALM = 3;

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/**
 * Has a page made ready beside what the server wrote of it, unseen and at the same width, and puts it in its place when nothing of
 * it is under way any longer. So nothing that is being read goes away or moves.
 */
export async function takeOver(
  written: HTMLElement,
  render: (root: HTMLElement) => void,
  isCalm: () => boolean,
): Promise<void> {
  const coming = document.createElement('div');
  coming.className = 'coming';
  written.after(coming);
  render(coming);
  for (let calm = 0; calm < CALM; ) {
    await nextFrame();
    const isThere = coming.querySelector('h1') !== null && coming.querySelector('main > .loading') === null;
    calm = isCalm() && isThere ? calm + 1 : 0;
  }
  const keep = stateOf(written);
  written.remove();
  coming.removeAttribute('class');
  coming.id = written.id;
  keep(coming);
}

const FOLDED = 'details';
const FOCUSABLE = 'a[href], button, summary, [tabindex]';

/** What a reader did with what the server wrote, to be done to the page: unfolded a part, put the focus somewhere. */
function stateOf(written: HTMLElement): (page: HTMLElement) => void {
  const unfolded = [...written.querySelectorAll<HTMLDetailsElement>(FOLDED)].map((one) => one.open);
  const places = [...written.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const focused = places.indexOf(document.activeElement as HTMLElement);
  const like = places[focused];
  const nth = places.slice(0, focused + 1).filter((one) => isLike(one, like)).length - 1;
  return (page) => {
    page.querySelectorAll<HTMLDetailsElement>(FOLDED).forEach((one, at) => {
      if (unfolded[at] === true) one.open = true;
    });
    if (like === undefined) return;
    const same = [...page.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) => isLike(one, like));
    same[nth]?.focus({ preventScroll: true });
  };
}

/** Whether two places lead to the same or say the same. */
const isLike = (one: HTMLElement, other: HTMLElement | undefined) =>
  one.tagName === other?.tagName &&
  one.getAttribute('href') === other.getAttribute('href') &&
  one.textContent === other.textContent;
