import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkAction } from '@/api/bulk';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { teamsQuery } from '@/api/views';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { choices, holderOf } from './holders';
import { texts } from './messages';
import classes from './Share.module.css';
import { useLevels } from './useLevels';

type Props = {
  count: number;
  isSaving: boolean;
  error: Error | null;
  onApply: (action: BulkAction) => void;
  onClose: () => void;
};

type Level = 'read' | 'edit' | 'end';

/** Opens many records to a person or a team, or closes them to them again. */
export default function ShareManyDialog({ count, isSaving, error, onApply, onClose }: Props) {
  const t = useText(texts);
  const [wanted, setWanted] = useState<string | null>(null);
  const [level, setLevel] = useState<Level>('read');
  const { people, teams } = choices(
    useUsers(),
    useQuery(teamsQuery).data ?? [],
    [],
    useQuery(meQuery).data?.id,
  );
  const problem = error ? asProblem(error) : null;
  const save = () => {
    if (!wanted) return;
    const { object, id } = holderOf(wanted);
    const holder = object === 'teams' ? { team: id } : { user: id };
    onApply(level === 'end' ? { unshare: holder } : { share: { ...holder, level } });
  };
  return (
    <FormDialog
      title={t('titleMany', { count })}
      onClose={onClose}
      onSave={save}
      isSaving={isSaving}
      canSave={wanted !== null}
      saveLabel={t(level === 'end' ? 'end' : 'share')}
    >
      <p className={classes.about}>{t('aboutMany')}</p>
      <Select
        label={t('who')}
        placeholder={t('whoHint')}
        data={[
          { group: t('people'), items: people },
          { group: t('teams'), items: teams },
        ]}
        value={wanted}
        onChange={setWanted}
        error={problem?.reason}
        nothingFoundMessage={t('nobody')}
        limit={50}
        searchable
        data-autofocus
      />
      <SegmentedControl
        aria-label={t('levelNew')}
        data={[...useLevels(), { value: 'end', label: t('end') }]}
        value={level}
        onChange={(next) => setLevel(next as Level)}
        fullWidth
      />
    </FormDialog>
  );
}
