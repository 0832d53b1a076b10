import { ActionIcon, Checkbox } from '@mantine/core';
import { IconUsers, IconX } from '@tabler/icons-react';
import type { ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import rows from '@/design/rows/Rows.module.css';
import { formatAgo } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { RecordLink } from '../../RecordLink';
import classes from './AllShares.module.css';
import type { ListedShare } from './allShares';
import { texts } from './messages';

type Props = {
  share: ListedShare;
  object: ObjectType | undefined;
  isChosen: boolean;
  onChoose: () => void;
  onClose: () => void;
};

/** One share: which record, to whom and how far, by whom and since when. */
export function ShareLine({ share, object, isChosen, onChoose, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const { record, shared_with: holder } = share;
  const title = record.title ?? t('hidden');
  const when = formatAgo(share.created_at, locale);
  const by = share.created_by?.name;
  return (
    <li className={`${rows.row} ${classes.line}`}>
      <Checkbox
        className={classes.check}
        classNames={{ input: classes.box }}
        aria-label={t('select', { title, name: holder.name })}
        checked={isChosen}
        onChange={onChoose}
      />
      <span className={classes.record}>
        {record.title === null ? (
          <span className={`${classes.soft} cut`}>{title}</span>
        ) : (
          <RecordLink object={record.object} id={record.id} className={`${classes.link} cut`}>
            {title}
          </RecordLink>
        )}
        <span className={classes.soft}>{object ? label(object.label) : record.object}</span>
      </span>
      <span className={classes.holder}>
        {holder.object === 'teams' ? (
          <IconUsers size={20} stroke={1.6} className={classes.mark} aria-hidden />
        ) : (
          <Avatar name={holder.name} size={20} />
        )}
        <span className="cut">{holder.name}</span>
        <span className={classes.soft}>{t(share.level === 'edit' ? 'edit' : 'read')}</span>
      </span>
      <span className={`${classes.soft} ${classes.given}`}>{by ? t('given', { name: by, when }) : when}</span>
      <ActionIcon aria-label={t('takeBackOne', { title, name: holder.name })} onClick={onClose}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}
