import { Button, NumberInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { keepSightsFor, sightsQuery } from '@/api/sights';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import classes from './Audit.module.css';
import { texts } from './messages';

/** For how many days it is kept who saw personal data; none: not at all. */
export function SightDays() {
  const t = useText(texts);
  const { data } = useInfiniteQuery(sightsQuery({}));
  const days = data?.pages[0]?.days;
  const [typed, setTyped] = useState<number | null>(null);
  const { mutate, isPending, error } = useChange<number, { days: number }>({
    change: keepSightsFor,
    refresh: [sightsQuery({}).queryKey],
    said: () => t('sightsSaved'),
    onDone: () => setTyped(null),
  });
  if (days === undefined) return null;
  const wanted = typed ?? days;
  return (
    <form
      className={classes.sights}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) mutate(wanted);
      }}
    >
      <NumberInput
        label={t('sightDays')}
        description={t('sightDaysHint')}
        min={0}
        max={3650}
        allowDecimal={false}
        value={wanted}
        error={error ? asProblem(error).of('days') : undefined}
        onChange={(value) => setTyped(Number(value) || 0)}
      />
      <Button type="submit" variant="default" loading={isPending} disabled={wanted === days}>
        {t('save')}
      </Button>
    </form>
  );
}
