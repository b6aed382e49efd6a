import type { Plugin } from 'vite';

/** The modules that each page begins with; charts come after what a page says in words. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  overview: ['overview/OverviewPage.tsx'],
  explore: ['explore/ExplorePage.tsx', 'explore/Explorer.tsx'],
  sectors: ['sectors/SectorsPage.tsx', 'sectors/SectorTable.tsx'],
  sector: ['sectors/SectorPage.tsx', 'sectors/Brief.tsx'],
  questions: ['questions/QuestionsPage.tsx', 'questions/Questions.tsx'],
  methods: ['methods/MethodsPage.tsx'],
  data: ['data-page/DataPage.tsx', 'data-page/Releases.tsx'],
  framework: ['framework/FrameworkPage.tsx', 'framework/Browse.tsx'],
  metric: ['framework/OneMetricPage.tsx', 'framework/MetricPage.tsx'],
  consultation: ['consultation/ConsultationPage.tsx', 'consultation/Consultation.tsx'],
  versions: ['versions/VersionsPage.tsx', 'versions/Versions.tsx'],
  about: ['about/AboutPage.tsx'],
  embed: ['embed/enhance.ts'],
};

/**
 * Writes `pages.json`: for each page the scripts that the server names in its HTML, so that a browser asks for all of them
 * at once and not for one after the other.
 */
export function pagesFile(): Plugin {
  return {
    name: 'candor-pages-file',
    apply: 'build',
    // After Vite has taken away the chunks that held nothing but styles.
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const filesOf = (file: string, found: Set<string>): Set<string> => {
        if (found.has(file)) return found;
        found.add(file);
        for (const next of chunks.find((one) => one.fileName === file)?.imports ?? []) filesOf(next, found);
        return found;
      };
      const pages = Object.entries(PAGES).map(([page, modules]) => {
        const files = modules.reduce((found, module) => {
          const chunk = chunks.find((one) => one.facadeModuleId?.endsWith(`/web/src/${module}`));
          if (chunk === undefined) throw new Error(`no page begins with ${module}`);
          return filesOf(chunk.fileName, found);
        }, new Set<string>());
        return [page, [...files].map((file) => `/${file}`)];
      });
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(Object.fromEntries(pages)) });
    },
  };
}
