import type { Field, Layout } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import keys from '../KeyFields.module.css';
import classes from './LaidOut.module.css';
import { texts } from './messages';

type Props = { layout: Layout; fields: Field[]; row: (field: Field) => React.ReactNode };

/** The fields in the sections of their layout; those that no section names stand in a last one. */
export function LaidOut({ layout, fields, row }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const named = (names: string[]) =>
    names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const rest = { label: null, columns: 2 as const, folded: false, fields: layout.rest };
  return [...layout.sections, rest].map((section, at) => {
    const shown = named(section.fields);
    if (shown.length === 0) return null;
    const title = section.label ? label(section.label) : t('otherFields');
    const isAlone = layout.sections.length === 0;
    return (
      <details
        // biome-ignore lint/suspicious/noArrayIndexKey: sections are told apart by their place alone.
        key={`${layout.id}:${at}`}
        className={classes.section}
        open={!section.folded}
      >
        {!isAlone && <summary className={classes.title}>{title}</summary>}
        <dl className={keys.group} data-columns={section.columns}>
          {shown.map(row)}
        </dl>
      </details>
    );
  });
}
