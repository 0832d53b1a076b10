import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconArrowUp,
  IconChevronDown,
  IconEyeOff,
  IconFilter,
  IconLayoutRows,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Field } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { isNumeric } from '../fields/values';
import classes from './Grid.module.css';
import { isGroupable } from './grouping';
import { texts } from './messages';
import { nextSort } from './sorting';

export type ColumnActions = {
  sort: (sort: string) => void;
  group: (field: Field | null) => void;
  filter: (field: Field) => void;
  freeze: (count: number) => void;
  fit: (field: Field) => void;
  move: (name: string, by: number) => void;
  drop: (name: string, target: string) => void;
  hide: (name: string) => void;
};

type Props = {
  field: Field;
  index: number;
  frozen: number;
  sort: string;
  isGrouped: boolean;
  actions: ColumnActions;
  onResize: ((event: unknown) => void) | undefined;
};

/** The head of a column: a click sorts, a drag moves it, its menu does everything else. */
export function ColumnHead({ field, index, frozen, sort, isGrouped, actions, onResize }: Props) {
  const label = useLabel();
  const t = useText(texts);
  const [isOver, setOver] = useState(false);
  const direction = sort === field.name ? 'ascending' : sort === `-${field.name}` ? 'descending' : undefined;
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  const text = label(field.label);
  const isTitle = index === 0;
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const name = event.dataTransfer.getData(dragged);
    if (name && name !== field.name) actions.drop(name, field.name);
  };
  return (
    <div
      role="columnheader"
      aria-sort={direction}
      aria-label={text}
      className={classes.head}
      data-first={isTitle || undefined}
      data-frozen={index < frozen || undefined}
      data-over={isOver || undefined}
      data-numeric={isNumeric(field) || undefined}
      style={index < frozen ? { left: `var(--left-${index})` } : undefined}
      onDragOver={(event) => {
        if (isTitle || !event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={`plain ${classes.sort}`}
        draggable={!isTitle}
        onDragStart={(event) => event.dataTransfer.setData(dragged, field.name)}
        onClick={() => field.sortable && actions.sort(nextSort(sort, field.name))}
      >
        <span className="cut" title={text}>
          {text}
        </span>
        {direction && <Arrow size={14} aria-hidden />}
      </button>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <button
            type="button"
            className={`plain ${classes.headMenu}`}
            aria-label={t('columnMenu', { name: text })}
          >
            <IconChevronDown size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Items field={field} index={index} frozen={frozen} isGrouped={isGrouped} actions={actions} />
        </Menu.Dropdown>
      </Menu>
      <span
        className={classes.grip}
        onPointerDown={onResize}
        onDoubleClick={() => actions.fit(field)}
        aria-hidden
      />
    </div>
  );
}

const dragged = 'application/x-dotyk-column';

function Items({ field, index, frozen, isGrouped, actions }: Omit<Props, 'sort' | 'onResize'>) {
  const t = useText(texts);
  const isTitle = index === 0;
  const isFrozen = index < frozen;
  const icon = { size: 16, stroke: 1.6 };
  return (
    <>
      {field.sortable && (
        <>
          <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => actions.sort(field.name)}>
            {t('sortUp')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => actions.sort(`-${field.name}`)}>
            {t('sortDown')}
          </Menu.Item>
        </>
      )}
      {isGroupable(field) && (
        <Menu.Item
          leftSection={<IconLayoutRows {...icon} />}
          onClick={() => actions.group(isGrouped ? null : field)}
        >
          {t(isGrouped ? 'ungroup' : 'groupByThis')}
        </Menu.Item>
      )}
      {field.filterable && field.operators.length > 0 && (
        <Menu.Item leftSection={<IconFilter {...icon} />} onClick={() => actions.filter(field)}>
          {t('filterByThis')}
        </Menu.Item>
      )}
      <Menu.Divider />
      {!isTitle && (
        <>
          <Menu.Item leftSection={<IconArrowLeft {...icon} />} onClick={() => actions.move(field.name, -1)}>
            {t('moveLeft')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowRight {...icon} />} onClick={() => actions.move(field.name, 1)}>
            {t('moveRight')}
          </Menu.Item>
          <Menu.Item
            leftSection={isFrozen ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />}
            onClick={() => actions.freeze(isFrozen ? index : index + 1)}
          >
            {t(isFrozen ? 'unfreeze' : 'freeze')}
          </Menu.Item>
        </>
      )}
      <Menu.Item leftSection={<IconArrowsHorizontal {...icon} />} onClick={() => actions.fit(field)}>
        {t('fit')}
      </Menu.Item>
      {!isTitle && (
        <Menu.Item leftSection={<IconEyeOff {...icon} />} onClick={() => actions.hide(field.name)}>
          {t('hideColumn')}
        </Menu.Item>
      )}
    </>
  );
}
