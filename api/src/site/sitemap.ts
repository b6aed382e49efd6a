import type { PublicAddress } from '../address.ts';
import type { Catalogue } from '../catalogue.ts';
import { DATASET_PAGES } from './pages.ts';
import { escaped } from './template.ts';

/** Every page that is worth finding, as sitemaps.org has it. */
export function sitemap(catalogue: Catalogue, site: string): string {
  const datasets = catalogue.datasets.flatMap(({ dataset, latest }) => {
    const base = `/d/${encodeURIComponent(dataset)}`;
    const { platforms, metrics } = latest.codeBook;
    return [
      base,
      ...DATASET_PAGES.map((page) => `${base}/${page}`),
      ...platforms.filter((one) => ['type', 'group'].includes(one.level)).map((one) => `${base}/sectors/${one.code}`),
      ...metrics.map((metric) => `${base}/explore?metric=${metric.code}`),
    ];
  });
  const framework = (catalogue.frameworks.at(-1)?.metrics ?? []).map((metric) => `/framework/${metric.code}`);
  const urls = [...datasets, '/framework', ...framework, '/consultation', '/versions', '/report', '/about'].map(
    (path) => `<url><loc>${escaped(site + path)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Everything may be read; embeds say of themselves that they are in no index. */
export function robots({ base, folder }: PublicAddress): string {
  return `User-agent: *\nAllow: ${folder}/\n\nSitemap: ${base}/sitemap.xml\n`;
}
