import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAddressBook,
  IconArrowMerge,
  IconArrowsSplit2,
  IconDots,
  IconEraser,
  IconEye,
  IconEyeCheck,
  IconFileZip,
  IconHistory,
  IconLink,
  IconPrinter,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { seeingUrl } from '@/api/seeAs';
import { meQuery } from '@/api/session';
import type { ObjectType, RecordData } from '@/api/types';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useRemoveRecord } from '../useRemoveRecord';
import { texts } from './messages';

const MergeWithDialog = lazy(() => import('../merge/MergeWithDialog'));
const MergesDialog = lazy(() => import('../merge/MergesDialog'));
const ShareDialog = lazy(() => import('../share/ShareDialog'));
const EraseDialog = lazy(() => import('./erase/EraseDialog'));
const PastDialog = lazy(() => import('./past/PastDialog'));
const AccessDialog = lazy(() => import('./access/AccessDialog'));
const SightsDialog = lazy(() => import('./sights/SightsDialog'));

type Props = { object: ObjectType; record: RecordData; onGone?: () => void };

/** What else can be done with a record. */
export function RecordMenu({ object, record, onGone }: Props) {
  const t = useText(texts);
  const remove = useRemoveRecord(object, onGone);
  const [isAsking, setAsking] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const { data: me } = useQuery(meQuery);
  const [isAskingWho, setAskingWho] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const [isListingMerges, setListingMerges] = useState(false);
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
          {record.permissions?.export && hasCard.has(object.name) && (
            <Menu.Item
              component="a"
              href={seeingUrl(cardOf(object.name, record.id))}
              download
              leftSection={<IconAddressBook size={16} />}
            >
              {t('card')}
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
          {me?.capabilities.includes('read_audit') && object.fields.some((field) => field.personal) && (
            <Menu.Item leftSection={<IconEyeCheck size={16} />} onClick={() => setAskingWho(true)}>
              {t('whoSaw')}
            </Menu.Item>
          )}
          {record.permissions?.merge && (
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
              {t('mergeWith')}
            </Menu.Item>
          )}
          {record.permissions?.merge && (
            <Menu.Item leftSection={<IconArrowsSplit2 size={16} />} onClick={() => setListingMerges(true)}>
              {t('merges')}
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
        {isListingMerges && (
          <MergesDialog object={object} record={record} onClose={() => setListingMerges(false)} />
        )}
        {isErasing && <EraseDialog object={object} record={record} onClose={() => setErasing(false)} />}
        {isAskingWho && <SightsDialog object={object} record={record} onClose={() => setAskingWho(false)} />}
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

/** People and organisations, of whom address books know. */
const hasCard = new Set(['contacts', 'companies', 'leads']);

function cardOf(object: string, id: string): string {
  const filter = JSON.stringify({ field: 'id', op: 'eq', value: id });
  return `/api/v1/records/${object}/export?${new URLSearchParams({ format: 'vcard', filter })}`;
}
