import { Button, Group, SegmentedControl } from '@mantine/core';
import type { ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { baseOf } from '@/records/fields/amounts';
import { texts } from './messages';
import classes from './Roles.module.css';
import { grantOn, withField } from './rights';
import type { FieldRight, Grants } from './roles';

type Props = {
  object: ObjectType;
  grants: Grants;
  onChange: (grants: Grants) => void;
  onClose: () => void;
};

const fixed = new Set(['id', 'title', 'version', 'created_at', 'updated_at', 'created_by']);

/** Which fields of an object a role may not change, or not even see. */
export function FieldRightsDialog({ object, grants, onChange, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const rights = grantOn(grants, object.name).fields ?? {};
  const choices = [
    { value: 'visible', label: t('visible') },
    { value: 'read_only', label: t('readOnly') },
    { value: 'hidden', label: t('hidden') },
  ];
  const change = (field: string, value: string) =>
    onChange(withField(grants, object.name, field, value === 'visible' ? null : (value as FieldRight)));
  return (
    <Dialog onClose={onClose} size="lg" title={t('fieldsOf', { object: label(object.label_plural) })}>
      {object.fields
        .filter((field) => !fixed.has(field.name) && !baseOf(field))
        .map((field) => (
          <div key={field.name} className={classes.field}>
            <span className="cut">{label(field.label)}</span>
            <SegmentedControl
              aria-label={label(field.label)}
              data={choices}
              value={rights[field.name] ?? 'visible'}
              onChange={(value) => change(field.name, value)}
            />
          </div>
        ))}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('done')}</Button>
      </Group>
    </Dialog>
  );
}
