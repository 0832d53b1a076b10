import { Alert, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { erasePerson, erasureQuery } from '@/api/erasing';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { Loaded } from '@/design/rows/Loaded';
import { useText } from '@/lib/i18n';
import { useChange } from '../../shape/useChange';
import { Counts } from './Counts';
import { texts } from './messages';

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

/** The end of a person: what goes, what stays and what stands in the way is said first, and the name has to be typed. */
export default function EraseDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const [typed, setTyped] = useState('');
  const query = useQuery(erasureQuery(object.name, record.id));
  const erase = useChange<string, unknown>({
    change: (title) => erasePerson(object.name, record.id, title),
    refresh: [['records']],
    said: () => t('erased'),
    onDone: onClose,
  });
  const blockers = query.data?.blockers ?? [];
  const title = query.data?.title ?? record.title;
  const same = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  const problem = erase.error ? asProblem(erase.error) : null;
  return (
    <ConfirmDialog
      title={t('title', { title })}
      action={t('erase')}
      isBusy={erase.isPending}
      disabled={!query.data || blockers.length > 0 || same(typed) !== same(title)}
      onConfirm={() => erase.mutate(typed)}
      onClose={onClose}
    >
      <p>{t('about')}</p>
      <Loaded query={query} reasonOf={asProblem}>
        {(foreseen) => (
          <>
            <Counts
              parts={[
                { name: t('goes'), counts: foreseen.goes },
                { name: t('wiped'), counts: foreseen.wiped },
                { name: t('stays'), counts: foreseen.stays, files: t('filesAround') },
              ]}
            />
            {foreseen.blockers.map(({ code, message }) => (
              <Alert key={code} color="orange" variant="light" role="alert">
                {message}
              </Alert>
            ))}
          </>
        )}
      </Loaded>
      <p>{t('backups')}</p>
      <TextInput
        label={t('typeTitle', { title })}
        autoComplete="off"
        spellCheck={false}
        disabled={blockers.length > 0}
        error={problem?.of('title')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
