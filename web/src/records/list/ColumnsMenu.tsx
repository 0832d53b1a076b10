import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import classes from './ColumnsMenu.module.css';
import { useColumns } from './columns';
import { texts } from './messages';

/** Which columns the list shows, and in which order. */
export function ColumnsMenu({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const { fields, choose, reset } = useColumns(object);
  const [title, ...shown] = fields;
  const names = shown.map((field) => field.name);
  const hidden = object.fields.filter((field) => field.name !== title?.name && !names.includes(field.name));
  const toggle = (name: string) =>
    choose(names.includes(name) ? names.filter((each) => each !== name) : [...names, name]);
  const move = (name: string, by: number) => {
    const at = names.indexOf(name);
    const next = names.filter((each) => each !== name);
    next.splice(at + by, 0, name);
    choose(next);
  };
  const line = (field: Field, index?: number) => (
    <li key={field.name} className={classes.line}>
      <Checkbox
        label={label(field.label)}
        checked={index !== undefined}
        onChange={() => toggle(field.name)}
        className={classes.check}
      />
      {index !== undefined && (
        <>
          <ActionIcon
            size={22}
            disabled={index === 0}
            aria-label={t('moveUp', { name: label(field.label) })}
            onClick={() => move(field.name, -1)}
          >
            <IconChevronUp size={14} />
          </ActionIcon>
          <ActionIcon
            size={22}
            disabled={index === names.length - 1}
            aria-label={t('moveDown', { name: label(field.label) })}
            onClick={() => move(field.name, 1)}
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
        <ul className={classes.list} aria-label={t('columns')}>
          {shown.map(line)}
          {hidden.map((field) => line(field))}
        </ul>
        <Button variant="subtle" fullWidth onClick={reset}>
          {t('resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
