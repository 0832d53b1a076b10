import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Access, accessQuery } from '@/api/access';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import { useLabel, useText } from '@/lib/i18n';
import classes from './Access.module.css';
import { texts } from './messages';
import { wayOf } from './ways';
import { verbTexts, wayTexts } from './words';

const searchFrom = 8;

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

/** The people who may see a record, what they may do to it, and by which of their roles. */
export default function AccessDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const query = useInfiniteQuery(accessQuery(object.name, record.id));
  const [words, setWords] = useState('');
  return (
    <Dialog title={t('title', { title: record.title })} onClose={onClose} size="lg">
      <p className={classes.about}>{t('about')}</p>
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.items);
          const shown = all.filter(({ user }) =>
            user.name.toLowerCase().includes(words.trim().toLowerCase()),
          );
          return (
            <>
              {all.length > searchFrom && (
                <TextInput
                  type="search"
                  aria-label={t('find')}
                  placeholder={t('find')}
                  leftSection={<IconSearch size={16} />}
                  value={words}
                  onChange={(event) => setWords(event.currentTarget.value)}
                  data-autofocus
                />
              )}
              <ul className={classes.people}>
                {shown.map((access) => (
                  <Person key={access.user.id} access={access} />
                ))}
              </ul>
              {shown.length === 0 && <p className={classes.about}>{t('nobody')}</p>}
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function Person({ access: { user, verbs, owner, why, shared } }: { access: Access }) {
  const t = useText(texts);
  const label = useLabel();
  const verbName = useText(verbTexts);
  const way = useText(wayTexts);
  const reasons = why.map((each) => way(wayOf(each.reaches), { role: label(each.label) || each.role }));
  return (
    <li className={classes.person}>
      <Avatar name={user.name} size={28} />
      <div className={classes.words}>
        <div className="cut">
          <b>{user.name}</b>
          {user.team && <span className={classes.soft}> · {user.team}</span>}
        </div>
        <div className={classes.soft}>
          {[
            ...(owner ? [t('owner')] : []),
            ...(shared ? [t('shared')] : []),
            ...(reasons.length > 0 || shared ? reasons : [t('together')]),
          ].join('; ')}
        </div>
      </div>
      <div className={classes.verbs}>
        {verbs.map((verb) => verbName(verb as keyof typeof verbTexts)).join(', ')}
      </div>
    </li>
  );
}
