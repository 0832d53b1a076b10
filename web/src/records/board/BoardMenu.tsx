import { ActionIcon, Popover, Select, Switch, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { AmountsChoice } from '../fields/AmountsChoice';
import classes from './Board.module.css';
import { boardField, columnFields, laneFields } from './boardField';
import { texts } from './messages';
import { useBoardAddress } from './useBoardAddress';
import { useBoardLook } from './useBoardLook';
import { canWeigh } from './useWeighted';

const PastDay = lazy(() => import('./PastDay'));

/** By what the columns and the lanes are made, and whether totals are weighed. */
export function BoardMenu({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const { columns, lanes, asOf, change } = useBoardAddress();
  const by = boardField(object, columns);
  const { isWeighted, setWeighted } = useBoardLook(object, by);
  if (!by) return null;
  const usual = boardField(object)?.name;
  const choices = (fields: ReturnType<typeof columnFields>) =>
    fields.map((field) => ({ value: field.name, label: label(field.label) }));
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('boardLook')}>
          <ActionIcon variant="default" size={30} aria-label={t('boardLook')}>
            <IconAdjustments size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <Select
          label={t('columns')}
          data={choices(columnFields(object))}
          value={by.name}
          allowDeselect={false}
          onChange={(name) => change({ columns: name === usual ? undefined : (name ?? undefined) })}
          comboboxProps={{ withinPortal: false }}
        />
        <Select
          label={t('lanes')}
          placeholder={t('noLanes')}
          data={choices(laneFields(object, by))}
          value={lanes ?? null}
          clearable
          disabled={Boolean(asOf)}
          onChange={(name) => change({ lanes: name ?? undefined })}
          comboboxProps={{ withinPortal: false }}
        />
        <AmountsChoice object={object} />
        <Suspense>
          <PastDay />
        </Suspense>
        {canWeigh(object) && !asOf && (
          <Switch
            label={t('weighted')}
            checked={isWeighted}
            onChange={(event) => setWeighted(event.currentTarget.checked)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
