import { ActionIcon } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';

const ConditionsDialog = lazy(() => import('./ConditionsDialog'));

/** The way to the conditions of a field. */
export function ConditionsButton({ object, field }: { object: ObjectType; field: Field }) {
  const t = useText(texts);
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionIcon aria-label={t('edit', { name: label(field.label) })} onClick={() => setOpen(true)}>
        <IconArrowsSplit2 size={16} />
      </ActionIcon>
      {isOpen && (
        <Suspense>
          <ConditionsDialog object={object} field={field} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
