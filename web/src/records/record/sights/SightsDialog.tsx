import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SightOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import { sightsQuery } from '@/api/sights';
import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Dialog } from '@/design/Dialog';
import { Loaded } from '@/design/rows/Loaded';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Sights.module.css';
import { howTexts } from './words';

type Props = { object: ObjectType; record: RecordData; onClose: () => void };

/** Who was shown personal data of a record: how, what of it and when. */
export default function SightsDialog({ object, record, onClose }: Props) {
  const t = useText(texts);
  const query = useInfiniteQuery(sightsQuery({ record: record.id }));
  return (
    <Dialog title={t('title', { title: record.title })} onClose={onClose} size="lg">
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const seen = pages.flatMap((page) => page.items);
          const days = pages[0]?.days ?? 0;
          return (
            <>
              <p className={classes.about}>{days ? t('about', { days }) : t('off')}</p>
              {seen.length === 0 && days > 0 && <p>{t('nobody')}</p>}
              <ul className={classes.sights}>
                {seen.map((sight) => (
                  <Sight key={sight.id} object={object} sight={sight} />
                ))}
              </ul>
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

function Sight({ object, sight }: { object: ObjectType; sight: SightOut }) {
  const t = useText(texts);
  const how = useText(howTexts);
  const label = useLabel();
  const locale = useLocale();
  const name = sight.user_name ?? t('somebody');
  const fields = object.fields.filter((field) => sight.fields.includes(field.name));
  return (
    <li>
      <Avatar name={name} size={28} />
      <div className={classes.words}>
        <div>
          <b>{name}</b> <span className={classes.soft}>· {how(sight.how)}</span>
        </div>
        <div className={classes.soft}>{fields.map((field) => label(field.label)).join(', ')}</div>
      </div>
      <time className={classes.soft} dateTime={sight.at}>
        {formatMoment(sight.at, locale)}
      </time>
    </li>
  );
}
