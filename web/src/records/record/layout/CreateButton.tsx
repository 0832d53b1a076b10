import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useObject } from '@/api/objects';
import type { Field, ObjectType } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { namingValue } from '../related';
import type { ButtonProps } from './LayoutButtons';

const CreateDialog = lazy(async () => ({
  default: (await import('../../create/CreateDialog')).CreateDialog,
}));

/** Begins a record that leads to this one. */
export function CreateButton({ button, object, record }: ButtonProps) {
  const label = useLabel();
  const made = useObject(button.object ?? '');
  const [isOpen, setOpen] = useState(false);
  const field = made && leadingField(made, object);
  if (!made || !field) return null;
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => setOpen(true)}>
        {label(button.label)}
      </Button>
      <Suspense>
        {isOpen && (
          <CreateDialog
            object={made}
            values={{ [field.name]: namingValue(field, object, record) }}
            stays
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}

/** By which field a new record names this one: one made for it, else one that may lead anywhere. */
function leadingField(made: ObjectType, home: ObjectType): Field | undefined {
  const ways = made.fields.filter(
    ({ type, read_only }) => (type === 'reference' || type === 'references') && !read_only,
  );
  return ways.find(({ target }) => target === home.name) ?? ways.find(({ target }) => target === null);
}
