import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconTags } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '@/api/problem';
import { foundTagsQuery, openTags, type Tag } from '@/api/tags';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useChange } from '../shape/useChange';
import { MergeDialog } from './MergeDialog';
import { texts } from './messages';
import { TagDialog } from './TagDialog';
import { TagRow } from './TagRow';
import classes from './Tags.module.css';
import { tagKeys } from './tagKeys';

const BulkTray = lazy(() => import('../bulk/BulkTray'));
const page = 100;

/** All tags: how they look, how many records carry each, and what is done to all of those at once. */
export function TagsSection() {
  const t = useText(texts);
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 120);
  const [limit, setLimit] = useState(page);
  const [chosen, setChosen] = useState<Tag[]>([]);
  const [dialog, setDialog] = useState<'new' | 'merge' | null>(null);
  const query = useQuery({ ...foundTagsQuery(asked, limit), placeholderData: keepPreviousData });
  const toggle = (tag: Tag) =>
    setChosen(
      chosen.some(({ id }) => id === tag.id) ? chosen.filter(({ id }) => id !== tag.id) : [...chosen, tag],
    );
  const close = () => setDialog(null);
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('new')}>
          {t('add')}
        </Button>
      </PartHead>
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {chosen.length > 0 && (
          <>
            <Button variant="default" disabled={chosen.length < 2} onClick={() => setDialog('merge')}>
              {t('mergeTitle', { count: chosen.length })}
            </Button>
            <Button variant="subtle" onClick={() => setChosen([])}>
              {t('unselect')}
            </Button>
          </>
        )}
      </div>
      <Loaded query={query} reasonOf={asProblem}>
        {({ items, total, open }) => (
          <>
            {items.length === 0 ? (
              <State icon={IconTags} title={t(asked ? 'noneFound' : 'none')}>
                {t(asked ? 'noneFoundText' : 'noneText')}
              </State>
            ) : (
              <ul className={`${rows.rows} ${classes.rows}`} aria-label={t('title')}>
                {items.map((tag) => (
                  <TagRow
                    key={tag.id}
                    tag={tag}
                    isChosen={chosen.some(({ id }) => id === tag.id)}
                    onChoose={() => toggle(tag)}
                  />
                ))}
              </ul>
            )}
            {total > items.length && (
              <Button variant="default" onClick={() => setLimit(limit + page)} loading={query.isFetching}>
                {t('more')}
              </Button>
            )}
            <OpenSwitch isOpen={open} />
          </>
        )}
      </Loaded>
      {dialog === 'new' && <TagDialog onClose={close} />}
      {dialog === 'merge' && (
        <MergeDialog
          tags={chosen}
          onClose={close}
          onMerged={() => {
            setChosen([]);
            close();
          }}
        />
      )}
      <Suspense>
        <BulkTray />
      </Suspense>
    </>
  );
}

function OpenSwitch({ isOpen }: { isOpen: boolean }) {
  const t = useText(texts);
  const change = useChange<boolean, unknown>({
    change: openTags,
    refresh: tagKeys,
    said: (_answer, open) => t(open ? 'opened' : 'closed'),
    undo: (_answer, open) => openTags(!open),
  });
  return (
    <Switch
      className={classes.open}
      label={t('open')}
      checked={change.isPending ? change.variables : isOpen}
      onChange={(event) => change.mutate(event.currentTarget.checked)}
    />
  );
}
