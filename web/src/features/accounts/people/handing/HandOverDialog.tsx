import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkRun } from '@/api/bulk';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { useKeepRun } from '@/records/bulk/useBulk';
import { useChange } from '@/records/shape/useChange';
import type { Person } from '../people';
import classes from './Handing.module.css';
import { HandOverFields } from './HandOverFields';
import { beginHandOver, countGiven, type HandOver, holdingsQuery, isAnyoneNamed, nobodyYet } from './handing';
import { texts } from './messages';

type Props = { person: Person; everybody: Person[]; onClose: () => void };

/** Everything of somebody given to colleagues, in the background; the tray shows how far it is, and takes it back. */
export function HandOverDialog({ person, everybody, onClose }: Props) {
  const t = useText(texts);
  const keep = useKeepRun();
  const [wish, setWish] = useState<HandOver>(nobodyYet);
  const { data } = useQuery(holdingsQuery(person.id, wish));
  const hand = useChange<HandOver, BulkRun>({
    change: (given) => beginHandOver(person.id, given),
    refresh: [['holdings', person.id]],
    onDone: (run) => {
      keep(run);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('title', { name: person.name })}
      onClose={onClose}
      onSave={() => hand.mutate(wish)}
      isSaving={hand.isPending}
      canSave={isAnyoneNamed(wish) && countGiven(data?.items ?? [], wish) > 0}
      saveLabel={t('hand', { count: countGiven(data?.items ?? [], wish) })}
      size="lg"
    >
      <p className={classes.text}>{t('text')}</p>
      <HandOverFields
        person={person}
        heirs={everybody.filter((each) => each.active && each.id !== person.id)}
        wish={wish}
        onWish={setWish}
        hint="toHint"
        problem={hand.error ? asProblem(hand.error) : undefined}
      />
    </FormDialog>
  );
}
