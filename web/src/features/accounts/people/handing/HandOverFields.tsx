import { Checkbox, MultiSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asProblem, type Problem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import type { Person } from '../people';
import classes from './Handing.module.css';
import { HeldTable } from './HeldTable';
import { type HandOver, holdingsQuery } from './handing';
import { texts } from './messages';

type Props = {
  person: Person;
  heirs: Person[];
  wish: HandOver;
  onWish: (wish: HandOver) => void;
  hint: 'toHint' | 'toHintLeaving';
  problem?: Problem;
};

/** What somebody holds, and who gets it. */
export function HandOverFields({ person, heirs, wish, onWish, hint, problem }: Props) {
  const t = useText(texts);
  const { data, error } = useQuery(holdingsQuery(person.id, wish));
  if (error) return <p role="alert">{asProblem(error).reason}</p>;
  if (!data) return <Skeleton height={120} />;
  const choices = heirs.map((each) => ({ value: each.id, label: each.name }));
  const staying = data.stays.filter(({ name }) => name === 'keys' || name === 'named_in_flows');
  return (
    <>
      {data.items.length === 0 && <p className={classes.text}>{t('nothing')}</p>}
      {data.items.length > 0 && (
        <>
          <MultiSelect
            label={t('to')}
            description={t(hint)}
            data={choices}
            value={wish.to}
            error={problem?.reason}
            searchable
            hidePickedOptions
            onChange={(to) => onWish({ ...wish, to })}
          />
          <HeldTable
            items={data.items}
            choices={choices}
            wish={wish}
            onWish={(instead) => onWish({ ...wish, instead })}
          />
        </>
      )}
      <Checkbox
        label={t('finished')}
        checked={wish.finished}
        onChange={(event) => onWish({ ...wish, finished: event.currentTarget.checked })}
      />
      {staying.map(({ name, count }) => (
        <p key={name} className={classes.text}>
          {t(name as 'keys' | 'named_in_flows', { count })}
        </p>
      ))}
    </>
  );
}
