import { Button, Menu } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { RowMenu } from '@/design/RowMenu';
import rowsOfDesign from '@/design/rows/Rows.module.css';
import { SortableRows } from '@/design/rows/SortableRows';
import { useLabel, useText } from '@/lib/i18n';
import { placeable } from '../../record/shownFields';
import { typeTexts } from '../words';
import classes from './Layouts.module.css';
import type { Section } from './layouts';
import { texts } from './messages';
import { type Page, type PageRow, pageOf, rowsOf } from './pageRows';
import { SectionDialog } from './SectionDialog';

type Props = { object: ObjectType; page: Page; onChange: (page: Page) => void };
type Row = { id: string; title: string; row: PageRow };

/** The sections of the page and their fields as one list: any row goes anywhere by mouse, finger or keyboard. */
export function PagePart({ object, page, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const typeName = useText(typeTexts);
  const [asked, setAsked] = useState<{ at: number; section: Section } | null>(null);
  const fields = placeable(object);
  const fieldOf = (name: string) => fields.find((field) => field.name === name);
  const rows = rowsOf(
    page,
    fields.map(({ name }) => name),
  );
  const titles = (row: PageRow): string => {
    if (row.kind === 'field') return label(fieldOf(row.name)?.label ?? {});
    return row.kind === 'section' ? label(row.section.label) : t(row.kind === 'rest' ? 'rest' : 'hidden');
  };
  const items: Row[] = rows.map((row) => ({ id: row.id, title: titles(row), row }));
  const put = (at: number, section: Section) => {
    const { sections } = page;
    onChange({ ...page, sections: [...sections.slice(0, at), section, ...sections.slice(at + 1)] });
    setAsked(null);
  };
  const without = (at: number) =>
    onChange({ ...page, sections: page.sections.filter((_section, each) => each !== at) });
  const fresh = { label: {}, columns: 2, folded: false, fields: [] } as Section;
  return (
    <>
      <p className={rowsOfDesign.about}>{t('pageText')}</p>
      <Button
        variant="default"
        my="sm"
        leftSection={<IconPlus size={16} />}
        onClick={() => setAsked({ at: page.sections.length, section: fresh })}
      >
        {t('addSection')}
      </Button>
      <SortableRows
        label={t('page')}
        items={items}
        onOrder={(ids) => onChange(pageOf(ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])))}
      >
        {({ row, title }) => {
          if (row.kind === 'field')
            return (
              <>
                <span className={`${rowsOfDesign.main} ${classes.field} cut`}>{title}</span>
                <span className={rowsOfDesign.soft}>{typeName(fieldOf(row.name)?.type ?? 'text')}</span>
              </>
            );
          if (row.kind !== 'section')
            return <span className={`${rowsOfDesign.main} ${classes.fixed}`}>{title}</span>;
          const at = Number(row.id.split(':')[1]);
          const section = page.sections[at] ?? fresh;
          return (
            <>
              <b className={`${rowsOfDesign.main} cut`}>{title}</b>
              <span className={rowsOfDesign.soft}>
                {t('columns', { count: section.columns })}
                {section.folded && ` · ${t('folded')}`}
              </span>
              <RowMenu label={t('actions', { name: title })}>
                <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAsked({ at, section })}>
                  {t('edit')}
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => without(at)}>
                  {t('removeSection')}
                </Menu.Item>
              </RowMenu>
            </>
          );
        }}
      </SortableRows>
      {asked && (
        <SectionDialog
          section={asked.section}
          onSave={(section) => put(asked.at, section)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
