import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { type ShareLevel, sharesQuery } from '@/api/sharing';
import type { ObjectType, RecordData } from '@/api/types';
import { teamsQuery } from '@/api/views';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import { useText } from '@/lib/i18n';
import { choices, holderOf } from './holders';
import { texts } from './messages';
import classes from './Share.module.css';
import { ShareRow } from './ShareRow';
import { useLevels } from './useLevels';
import { useSharing } from './useSharing';

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

/** With whom one record is shared beyond roles: opened to a person or a team, and closed again. */
export default function ShareDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const query = useQuery(sharesQuery(object.name, record.id));
  const [wanted, setWanted] = useState<string | null>(null);
  const [level, setLevel] = useState<ShareLevel>('read');
  const { share, close } = useSharing(object, record, () => setWanted(null));
  const { people, teams } = choices(
    useUsers(),
    useQuery(teamsQuery).data ?? [],
    query.data ?? [],
    useQuery(meQuery).data?.id,
  );
  const problem = share.error ? asProblem(share.error) : null;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (wanted && !share.isPending) share.mutate({ holder: holderOf(wanted), level });
  };
  return (
    <Dialog title={t('title', { title: record.title })} onClose={onClose} size="lg">
      <p className={classes.about}>{t('about')}</p>
      <form onSubmit={submit} className={classes.form} noValidate>
        <Select
          className={classes.who}
          label={t('who')}
          placeholder={t('whoHint')}
          data={[
            { group: t('people'), items: people },
            { group: t('teams'), items: teams },
          ]}
          value={wanted}
          onChange={(next) => {
            setWanted(next);
            share.reset();
          }}
          error={problem?.of('user') ?? problem?.of('team')}
          nothingFoundMessage={t('nobody')}
          limit={50}
          searchable
          clearable
          data-autofocus
        />
        <Select
          className={classes.level}
          label={t('levelNew')}
          data={useLevels()}
          value={level}
          onChange={(next) => {
            setLevel(next === 'edit' ? 'edit' : 'read');
            share.reset();
          }}
          error={problem?.of('level')}
          allowDeselect={false}
        />
        <Button type="submit" className={classes.share} loading={share.isPending} disabled={!wanted}>
          {t('share')}
        </Button>
      </form>
      <Loaded query={query} reasonOf={asProblem}>
        {(shares) =>
          shares.length === 0 ? (
            <p className={classes.about}>{t('none')}</p>
          ) : (
            <ul className={classes.shares}>
              {shares.map((each) => (
                <ShareRow
                  key={each.id}
                  share={each}
                  onLevel={(next) =>
                    share.mutate({
                      holder: each.shared_with,
                      level: next,
                      before: each.level,
                    })
                  }
                  onClose={() => close.mutate(each)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  );
}
