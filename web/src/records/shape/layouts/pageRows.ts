import type { Layout, Section } from './layouts';

type Words = Omit<Section, 'fields'>;

/** A row of the editor: the head of a section, of what is not placed, of what is left off; or a field under its head. */
export type PageRow =
  | { id: string; kind: 'section'; section: Words }
  | { id: 'rest' | 'hidden'; kind: 'rest' | 'hidden' }
  | { id: string; kind: 'field'; name: string };

export type Page = Pick<Layout, 'sections' | 'hidden'>;

/** A page as one list of rows, so that a field goes anywhere by one drag: what is not placed stands before what is left off. */
export function rowsOf({ sections, hidden }: Page, names: string[]): PageRow[] {
  const placed = new Set([...sections.flatMap(({ fields }) => fields), ...hidden]);
  const field = (name: string): PageRow => ({ id: `field:${name}`, kind: 'field', name });
  const known = (wanted: string[]) => wanted.filter((name) => names.includes(name)).map(field);
  return [
    ...sections.flatMap(({ fields, ...section }, at): PageRow[] => [
      { id: `section:${at}`, kind: 'section', section },
      ...known(fields),
    ]),
    { id: 'rest', kind: 'rest' },
    ...names.filter((name) => !placed.has(name)).map(field),
    { id: 'hidden', kind: 'hidden' },
    ...known(hidden),
  ];
}

/** The page that rows in some order tell; fields above every head go to the first section. */
export function pageOf(rows: PageRow[]): Page {
  const sections: Section[] = [];
  const hidden: string[] = [];
  const early: string[] = [];
  let into: string[] | null = early;
  for (const row of rows) {
    if (row.kind === 'field') into?.push(row.name);
    else if (row.kind === 'section') {
      into = [];
      sections.push({ ...row.section, fields: into });
    } else into = row.kind === 'hidden' ? hidden : null;
  }
  const [first] = sections;
  if (first) first.fields = [...early, ...first.fields];
  return { sections, hidden };
}
