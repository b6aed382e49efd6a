/** What the tags in `alignedWith` stand for, by the part before the first hyphen (domain.md, Sources). */
const SCHEMES: Readonly<Record<string, string>> = {
  ADL: 'Anti-Defamation League, criticism of transparency reporting',
  DSA: 'EU Digital Services Act and its reporting templates',
  DTSP: 'Digital Trust & Safety Partnership, Safe Framework',
  ESAFETY: 'Australian eSafety Commissioner',
  EU: 'Regulation (EU) 2021/1232',
  GOLDMAN: 'Published criticism of transparency reporting (Goldman)',
  GRIMM: 'R. Grimm, Putting the Count Back Into Accountability',
  INHOPE: 'INHOPE, network of hotlines',
  IWF: 'Internet Watch Foundation',
  LANTERN: 'Lantern, the Tech Coalition’s signal-sharing programme',
  NCMEC: 'NCMEC CyberTipline',
  OECD: 'OECD, Transparency reporting on child sexual exploitation and abuse online',
  OFCOM: 'Ofcom online safety guidance',
  SIO: 'Stanford Internet Observatory',
  SNAP: 'Snap, transparency reports',
  TC: 'Tech Coalition, Trust framework and reports',
  TECHDIRT: 'Published criticism of transparency reporting (Techdirt)',
  THORN: 'Thorn, Safety by Design',
  VP: 'Five Country Voluntary Principles to Counter Online CSEA',
  WEPROTECT: 'WeProtect Global Alliance',
};

/** The schemes that tags belong to, each once, with its tags; an unknown tag stands for itself. */
export function schemesOf(tags: readonly string[]): { readonly name: string; readonly tags: readonly string[] }[] {
  const byName = Map.groupBy(tags, (tag) => SCHEMES[tag.split('-')[0] ?? ''] ?? tag);
  return [...byName].map(([name, its]) => ({ name, tags: its }));
}
