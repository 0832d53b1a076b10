import { ActionIcon, Button, Checkbox, Popover, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3, IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { Field, ObjectType } from '@/api/types';
import type { Density } from '@/api/views';
import { useLabel, useText } from '@/lib/i18n';
import { AmountsChoice } from '../fields/AmountsChoice';
import type { Look } from '../views/look';
import classes from './ColumnsMenu.module.css';
import { movedBefore, movedBy, shownFields } from './columns';
import { texts } from './messages';

type Props = { object: ObjectType; look: Look; onChange: (next: Partial<Look>) => void };

/** Which columns the list shows, in which order (by drag or by keys), and how dense. */
export function ColumnsMenu({ object, look, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const [words, setWords] = useState('');
  const [title, ...shown] = shownFields(object, look.columns);
  const names = shown.map((field) => field.name);
  const choose = (columns: string[]) => onChange({ columns });
  const isNamed = (field: Field) => label(field.label).toLowerCase().includes(words.trim().toLowerCase());
  const hidden = object.fields.filter((field) => field.name !== title?.name && !names.includes(field.name));
  const drop = (event: React.DragEvent, target: string) => {
    event.preventDefault();
    const name = event.dataTransfer.getData(dragged);
    if (names.includes(name)) choose(movedBefore(names, name, target));
  };
  const line = (field: Field, index?: number) => (
    <li
      key={field.name}
      className={classes.line}
      draggable={index !== undefined}
      onDragStart={(event) => event.dataTransfer.setData(dragged, field.name)}
      onDragOver={(event) => index !== undefined && event.preventDefault()}
      onDrop={(event) => drop(event, field.name)}
    >
      {index !== undefined && <IconGripVertical size={14} className={classes.grip} aria-hidden />}
      <Checkbox
        label={label(field.label)}
        checked={index !== undefined}
        onChange={() =>
          choose(index === undefined ? [...names, field.name] : names.filter((each) => each !== field.name))
        }
        className={classes.check}
      />
      {index !== undefined && (
        <>
          <ActionIcon
            size={22}
            disabled={index === 0}
            aria-label={t('moveUp', { name: label(field.label) })}
            onClick={() => choose(movedBy(names, field.name, -1))}
          >
            <IconChevronUp size={14} />
          </ActionIcon>
          <ActionIcon
            size={22}
            disabled={index === names.length - 1}
            aria-label={t('moveDown', { name: label(field.label) })}
            onClick={() => choose(movedBy(names, field.name, 1))}
          >
            <IconChevronDown size={14} />
          </ActionIcon>
        </>
      )}
    </li>
  );
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Tooltip label={t('columns')}>
          <ActionIcon variant="default" size={30} aria-label={t('columns')}>
            <IconColumns3 size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <SegmentedControl
          fullWidth
          mb="xs"
          aria-label={t('density')}
          data={[
            { value: 'comfortable', label: t('comfortable') },
            { value: 'compact', label: t('compact') },
          ]}
          value={look.density}
          onChange={(density) => onChange({ density: density as Density })}
        />
        <AmountsChoice object={object} mb="xs" />
        <TextInput
          mb={4}
          placeholder={t('findColumn')}
          aria-label={t('findColumn')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ul className={classes.list} aria-label={t('columns')}>
          {shown.map((field, index) => (isNamed(field) ? line(field, index) : null))}
          {hidden.filter(isNamed).map((field) => line(field))}
        </ul>
        <Button
          variant="subtle"
          fullWidth
          onClick={() => onChange({ columns: object.default_columns, widths: {}, frozen: 1 })}
        >
          {t('resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

const dragged = 'application/x-dotyk-column';
