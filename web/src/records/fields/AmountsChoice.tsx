import { SegmentedControl } from '@mantine/core';
import type { ObjectType } from '@/api/types';
import { useLocale, useText } from '@/lib/i18n';
import { type AmountsLook, hasBaseAmounts, useAmountsLook } from './amounts';
import { texts } from './messages';

/** How amounts in other currencies are shown; nothing to choose where the company counts in one. */
export function AmountsChoice({ object, mb }: { object: ObjectType; mb?: string }) {
  const t = useText(texts);
  const { currency } = useLocale();
  const [look, setLook] = useAmountsLook();
  if (!hasBaseAmounts(object)) return null;
  return (
    <SegmentedControl
      fullWidth
      mb={mb}
      aria-label={t('amounts')}
      data={[
        { value: 'own', label: t('amountsOwn') },
        { value: 'both', label: t('amountsBoth', { currency }) },
        { value: 'base', label: t('amountsBase', { currency }) },
      ]}
      value={look}
      onChange={(next) => setLook(next as AmountsLook)}
    />
  );
}
