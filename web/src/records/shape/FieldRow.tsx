import { ActionIcon, Badge, Skeleton, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import type { FieldIndex, FieldOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import type { Field, ObjectType } from '@/api/types';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { ConditionsButton } from './conditions/ConditionsButton';
import { useMarks } from './conditions/useMarks';
import { FieldDialog } from './FieldDialog';
import { IndexLine } from './IndexLine';
import { texts } from './messages';
import { addField, fieldUseQuery, removeField, wishOf } from './shape';
import { useChange } from './useChange';
import { typeTexts } from './words';

type Props = { object: ObjectType; field: Field; index?: FieldIndex };

/** A field people added: its words, type and rules, and what can be done with it. */
export function FieldRow({ object, field, index }: Props) {
  const t = useText(texts);
  const typeName = useText(typeTexts);
  const marks = useMarks();
  const label = useLabel();
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  const name = label(field.label);
  return (
    <>
      <div className={rows.main}>
        <div className="cut">{name}</div>
        <div className={`${rows.soft} cut`}>
          {[typeName(field.computed ?? field.type), field.name, ...marks(field)].join(' · ')}
        </div>
        {index && <IndexLine object={object} field={field} index={index} />}
      </div>
      {field.personal && <Badge color="gray">{t('personal')}</Badge>}
      {field.required && <Badge color="gray">{t('required')}</Badge>}
      {field.unique && <Badge color="gray">{t('unique')}</Badge>}
      <ConditionsButton object={object} field={field} />
      <ActionIcon aria-label={t('edit', { name })} onClick={() => setDialog('edit')}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('remove', { name })} onClick={() => setDialog('remove')}>
        <IconTrash size={16} />
      </ActionIcon>
      {dialog === 'edit' && <FieldDialog object={object} field={field} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <Remove object={object} field={field} onClose={() => setDialog(null)} />}
    </>
  );
}

function Remove({ object, field, onClose }: { object: ObjectType; field: Field; onClose: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const name = label(field.label);
  const { data: use } = useQuery(fieldUseQuery(object.name, field.name));
  const remove = useChange<string, null | FieldOut>({
    change: (which) => removeField(object.name, which),
    refresh: [objectsQuery.queryKey, ['records', object.name]],
    said: () => t('removed', { name }),
    undo: () => addField(object.name, wishOf(field)),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      action={t('removeIt')}
      isBusy={remove.isPending}
      disabled={!use}
      onConfirm={() => remove.mutate(field.name)}
      onClose={onClose}
    >
      {field.computed ? (
        <p>{t('removeComputed')}</p>
      ) : (
        <>
          {use ? <p>{t('filled', { count: use.records })}</p> : <Skeleton height={20} />}
          <p>{t('removeText')}</p>
        </>
      )}
      {remove.error && (
        <Text c="red" role="alert">
          {asProblem(remove.error).reason}
        </Text>
      )}
    </ConfirmDialog>
  );
}
