import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useContext } from 'react';
import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { objectIcon } from '@/design/icons';
import { useLabel, useText } from '@/lib/i18n';
import { useListAddress } from '../address';
import { RecordSlotsContext } from '../slots';
import { Lookers } from './Lookers';
import { texts } from './messages';
import classes from './RecordHeader.module.css';
import { RecordMenu } from './RecordMenu';

const FollowButton = lazy(() => import('./follow/FollowButton'));

export type Steps = { onPrevious?: () => void; onNext?: () => void };

type Props = { object: ObjectType; record?: RecordData; steps?: Steps; onClose?: () => void };

export function RecordHeader({ object, record, steps, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { actions, everywhere: Everywhere } = useContext(RecordSlotsContext);
  const Actions = actions[object.name];
  const Mark = objectIcon(object.icon);
  const hasFace = object.name === 'contacts' || object.name === 'companies';
  return (
    <header className={classes.header} data-record-header>
      {record && hasFace ? (
        <Avatar name={record.title} size={28} square={object.name === 'companies'} />
      ) : (
        <Mark size={20} stroke={1.6} className={classes.mark} />
      )}
      <div className={classes.names}>
        <Link to="/records/$object" params={{ object: object.name }} className={classes.kind}>
          {label(object.label)}
        </Link>
        <h1 className={`${classes.title} cut`}>{record?.title ?? ''}</h1>
      </div>
      {record && (Actions || Everywhere) && (
        <div className={classes.actions}>
          <Suspense>{Everywhere && <Everywhere record={record} />}</Suspense>
          <Suspense>{Actions && <Actions record={record} />}</Suspense>
        </div>
      )}
      <Lookers />
      <Suspense>{record && !record.deleted_at && <FollowButton record={record} />}</Suspense>
      {steps && (steps.onPrevious || steps.onNext || onClose) && (
        <>
          <Control
            className={classes.wide}
            label={t('previous')}
            icon={IconChevronUp}
            onClick={steps.onPrevious}
          />
          <Control className={classes.wide} label={t('next')} icon={IconChevronDown} onClick={steps.onNext} />
        </>
      )}
      {record && onClose && <FullPage object={object} id={record.id} />}
      {record && <RecordMenu object={object} record={record} onGone={onClose} />}
      {onClose && <Control label={t('close')} icon={IconX} onClick={onClose} />}
    </header>
  );
}

/** The way to the page of its own; the list it was opened from stays in the address, for previous and next. */
function FullPage({ object, id }: { object: ObjectType; id: string }) {
  const t = useText(texts);
  const { object: under } = useParams({ strict: false }) as { object?: string };
  const { search } = useListAddress();
  const { filter, q, sort } = search;
  return (
    <Tooltip label={t('fullPage')}>
      <ActionIcon
        component={Link}
        to={`/records/${object.name}/${id}`}
        search={(under === object.name ? { filter, q, sort } : {}) as never}
        aria-label={t('fullPage')}
      >
        <IconArrowsDiagonal size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

type ControlProps = { label: string; icon: typeof IconX; onClick?: () => void; className?: string };

function Control({ label, icon: Mark, onClick, className }: ControlProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon className={className} aria-label={label} disabled={!onClick} onClick={onClick}>
        <Mark size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
