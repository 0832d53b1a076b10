import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { IconBell, IconChecks, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { choiceQuery, noticesKey, noticesQuery, noticesQueryOf, seeNotices } from '@/api/notices';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { RowsSkeleton } from '@/design/rows/RowsSkeleton';
import { State } from '@/design/State';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { NoticeItem } from './NoticeItem';
import classes from './Notices.module.css';
import { SnoozeMenu } from './SnoozeMenu';
import { useOpenNotice } from './useOpenNotice';

const route = getRouteApi('/frame/notifications');

/** Everything that turned to me, to be sifted; what is shown here stays new until I open it or say that I saw it. */
export function NoticesPage() {
  const t = useText(texts);
  const label = useLabel();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(noticesQueryOf(search));
  const newest = useInfiniteQuery(noticesQuery).data?.pages[0]?.items[0]?.id;
  const { data: choice } = useQuery(choiceQuery({ mine: true }));
  const objects = useObjects();
  const open = useOpenNotice();
  const first = query.data?.pages[0];
  const notices = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const sift = (part: typeof search) => void navigate({ search: { ...search, ...part }, replace: true });
  const seeAll = useChange<string, null>({ change: seeNotices, refresh: [[...noticesKey]] });
  const isSifted = Boolean(search.unread || search.kind || search.object);
  return (
    <div className={classes.page}>
      <header className={classes.pageHead}>
        <h1 className={classes.pageTitle}>{t('notices')}</h1>
        <div className={classes.actions}>
          {first && first.unread > 0 && newest && (
            <Button
              variant="default"
              leftSection={<IconChecks size={16} stroke={1.6} />}
              loading={seeAll.isPending}
              onClick={() => seeAll.mutate(newest)}
            >
              {t('seeAll')}
            </Button>
          )}
          <SnoozeMenu until={first?.snoozed_until ?? null} />
          <ActionIcon
            aria-label={t('settings')}
            title={t('settings')}
            renderRoot={(props) => (
              <Link to="/settings/$section" params={{ section: 'notifications' }} {...props} />
            )}
          >
            <IconSettings size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      </header>
      <div className={classes.sieve}>
        <SegmentedControl
          aria-label={t('which')}
          value={search.unread ? 'new' : 'all'}
          onChange={(value) => sift({ unread: value === 'new' || undefined })}
          data={[
            { value: 'all', label: t('allOfThem') },
            { value: 'new', label: t('onlyNew') },
          ]}
        />
        <Select
          aria-label={t('kind')}
          placeholder={t('anyKind')}
          clearable
          data={choice?.kinds.map(({ kind, label: name }) => ({ value: kind, label: name })) ?? []}
          value={search.kind ?? null}
          onChange={(kind) => sift({ kind: kind ?? undefined })}
          className={classes.kind}
        />
        <Select
          aria-label={t('object')}
          placeholder={t('anyObject')}
          clearable
          searchable
          data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
          value={search.object ?? null}
          onChange={(object) => sift({ object: object ?? undefined })}
        />
      </div>
      {query.error && notices.length === 0 ? (
        <ProblemState
          status={asProblem(query.error).status}
          reason={asProblem(query.error).reason}
          onRetry={() => void query.refetch()}
        />
      ) : query.isPending ? (
        <RowsSkeleton />
      ) : notices.length === 0 ? (
        <State icon={IconBell} title={t(isSifted ? 'nothingFound' : 'none')}>
          {t(isSifted ? 'nothingFoundHint' : 'noneHint')}
        </State>
      ) : (
        <ul className={classes.list}>
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} isFresh={false} onOpen={open} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
    </div>
  );
}
