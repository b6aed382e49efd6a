import type { ReactNode } from 'react';
import { SITE_WORDS } from '../words/pages.ts';

export function SiteFooter({ children }: { readonly children?: ReactNode }) {
  return (
    <footer className="site-footer">
      {children}
      <p>
        <a href="/v1/datasets">{SITE_WORDS.api}</a>
      </p>
    </footer>
  );
}
