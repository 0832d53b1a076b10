import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsDiagonal,
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconEraser,
  IconEye,
  IconFileZip,
  IconHistory,
  IconLink,
  IconPrinter,
  IconTrash,
  IconUserPlus,
  IconX,
} from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useContext, useState } from 'react';
import { seeingUrl } from '@/api/seeAs';
import type { ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { objectIcon } from '@/design/icons';
import { toast } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { useListAddress } from '../address';
import { RecordSlotsContext } from '../slots';
import { useRemoveRecord } from '../useRemoveRecord';
import { Lookers } from './Lookers';
import { texts } from './messages';
import classes from './RecordHeader.module.css';

const MergeWithDialog = lazy(() => import('../merge/MergeWithDialog'));
const ShareDialog = lazy(() => import('../share/ShareDialog'));
const EraseDialog = lazy(() => import('./erase/EraseDialog'));
const PastDialog = lazy(() => import('./past/PastDialog'));
const AccessDialog = lazy(() => import('./access/AccessDialog'));

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
      {record && <MoreMenu object={object} record={record} onGone={onClose} />}
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

function MoreMenu({
  object,
  record,
  onGone,
}: {
  object: ObjectType;
  record: RecordData;
  onGone?: () => void;
}) {
  const t = useText(texts);
  const remove = useRemoveRecord(object, onGone);
  const [isAsking, setAsking] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [isLookingBack, setLookingBack] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(`${location.origin}/records/${object.name}/${record.id}`);
    toast(t('copied'));
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('more')}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink size={16} />} onClick={copy}>
            {t('copyLink')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={printSoon}>
            {t('print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setLookingBack(true)}>
            {t('asItWas')}
          </Menu.Item>
          {record.permissions?.export && (
            <Menu.Item
              component="a"
              href={seeingUrl(`/api/v1/records/${object.name}/${record.id}/copy`)}
              download
              leftSection={<IconFileZip size={16} />}
            >
              {t('takeAlong')}
            </Menu.Item>
          )}
          {record.permissions?.share && (
            <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => setSharing(true)}>
              {t('share')}
            </Menu.Item>
          )}
          {record.permissions?.access && (
            <Menu.Item leftSection={<IconEye size={16} />} onClick={() => setAsking(true)}>
              {t('whoMaySee')}
            </Menu.Item>
          )}
          {record.permissions?.merge && (
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
              {t('mergeWith')}
            </Menu.Item>
          )}
          {record.permissions?.delete !== false && object.verbs.includes('delete') && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove(record)}>
              {t('remove')}
            </Menu.Item>
          )}
          {record.permissions?.erase && (
            <Menu.Item color="red" leftSection={<IconEraser size={16} />} onClick={() => setErasing(true)}>
              {t('erase')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {isMerging && <MergeWithDialog object={object} record={record} onClose={() => setMerging(false)} />}
        {isLookingBack && (
          <PastDialog object={object} record={record} onClose={() => setLookingBack(false)} />
        )}
        {isErasing && <EraseDialog object={object} record={record} onClose={() => setErasing(false)} />}
        {isSharing && <ShareDialog object={object} record={record} onClose={() => setSharing(false)} />}
        {isAsking && <AccessDialog object={object} record={record} onClose={() => setAsking(false)} />}
      </Suspense>
    </>
  );
}

/** The menu is gone from the paper before the page is printed. */
function printSoon(): void {
  setTimeout(() => window.print(), 200);
}
