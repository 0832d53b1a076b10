import { useState } from 'react';
import type { Field, FieldType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldEditor } from '@/records/fields/FieldEditor';
import { FieldValue } from '@/records/fields/FieldValue';
import classes from './Gallery.module.css';
import { texts } from './messages';
import { Part, Specimen } from './Part';
import { filled, sampleField } from './samples';

const types = Object.keys(filled) as FieldType[];

/** The editor of every type: empty, filled, refused. */
export function EditorsPart() {
  const t = useText(texts);
  const label = useLabel();
  return (
    <Part id="editors" title={t('editors')} width={300}>
      {types.map((type) => {
        const field = sampleField(type);
        return (
          <Specimen key={type} name={label(field.label)}>
            <div style={{ display: 'grid', gap: 12 }}>
              <Edited field={field} label={t('empty')} start={null} />
              <Edited field={field} label={t('filled')} start={filled[type]} />
              <Edited field={field} label={t('invalid')} start={null} error={t('fault')} />
            </div>
          </Specimen>
        );
      })}
    </Part>
  );
}

type EditedProps = { field: Field; label: string; start: unknown; error?: string };

function Edited({ field, label, start, error }: EditedProps) {
  const [value, setValue] = useState(start);
  return <FieldEditor field={field} label={label} value={value} error={error} onChange={setValue} />;
}

/** The value of every type: as a cell cuts it, and whole. */
export function ValuesPart() {
  const t = useText(texts);
  const label = useLabel();
  return (
    <Part id="values" title={t('values')} width={1080}>
      <div className={classes.scroll} role="region" aria-label={t('values')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('whole')}</th>
              <th scope="col">{t('cut')}</th>
            </tr>
          </thead>
          <tbody>
            {types.map((type) => {
              const field = sampleField(type);
              return (
                <tr key={type}>
                  <th scope="row">{label(field.label)}</th>
                  <td>
                    <FieldValue field={field} value={filled[type]} />
                  </td>
                  <td>
                    <span className={classes.narrow}>
                      <FieldValue field={field} value={filled[type]} isQuiet />
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
