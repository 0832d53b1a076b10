import { ActionIcon, Badge } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { kindsOf } from '../../conditions/conditions';
import { texts } from './messages';
import { markTexts } from './words';

const ConditionsDialog = lazy(() => import('./ConditionsDialog'));

/** Which conditions a field has, and the way to change them. */
export function ConditionsButton({ object, field }: { object: ObjectType; field: Field }) {
  const t = useText(texts);
  const mark = useText(markTexts);
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {kindsOf(field).map((kind) => (
        <Badge key={kind} color="gray" variant="outline">
          {mark(kind)}
        </Badge>
      ))}
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
