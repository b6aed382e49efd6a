import type { ReactNode } from 'react';
import { SITE_WORDS } from '../words/pages.ts';

export type SitePage = 'figures' | 'framework' | 'companies';

const PAGES: readonly { readonly page: SitePage; readonly href: string }[] = [
  { page: 'figures', href: '/' },
  { page: 'framework', href: '/framework' },
  { page: 'companies', href: '/report' },
];

interface Props {
  readonly current: SitePage;
  readonly skip?: string;
  /** What must be said at the top, such as that data is synthetic; and links within the page. */
  readonly children?: ReactNode;
}

/** The way past the header, the name, and the pages of the site: the same on every page. */
export function SiteHeader({ current, skip = SITE_WORDS.skip, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {skip}
      </a>
      <header className="site-header">
        <a className="wordmark" href="/">
          {SITE_WORDS.name}
        </a>
        <nav className="site-nav" aria-label={SITE_WORDS.nav.label}>
          {PAGES.map(({ page, href }) => (
            <a key={page} href={href} aria-current={page === current ? 'page' : undefined}>
              {SITE_WORDS.nav[page]}
            </a>
          ))}
        </nav>
        {children}
      </header>
    </>
  );
}
