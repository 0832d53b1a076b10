import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { fieldOf } from '@/api/objects';
import { useLabel, useText } from '@/lib/i18n';
import type { ButtonProps } from './LayoutButtons';
import { filledLink } from './links';
import { texts } from './messages';

/** Opens a template filled with the record's values; while one of them is empty it says which. */
export function LinkButton({ button, object, record }: ButtonProps) {
  const t = useText(texts);
  const label = useLabel();
  const filled = filledLink(button.url ?? '', object, record);
  if (!filled) return null;
  const look = { variant: 'default', size: 'xs', leftSection: <IconExternalLink size={14} /> } as const;
  if ('lacks' in filled)
    return (
      <Button
        {...look}
        data-disabled
        aria-disabled
        title={t('fillFirst', { field: label(fieldOf(object, filled.lacks)?.label ?? {}) })}
      >
        {label(button.label)}
      </Button>
    );
  const isWeb = /^https?:/i.test(filled.href);
  return (
    <Button
      {...look}
      component="a"
      href={filled.href}
      target={isWeb ? '_blank' : undefined}
      rel="noopener noreferrer"
    >
      {label(button.label)}
    </Button>
  );
}
