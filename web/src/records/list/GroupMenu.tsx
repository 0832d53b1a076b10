import { Button, Menu } from '@mantine/core';
import { IconCheck, IconLayoutRows } from '@tabler/icons-react';
import type { Part } from '@/api/groups';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import type { Look } from '../views/look';
import classes from './GroupMenu.module.css';
import { isDated, isGroupable } from './grouping';
import { texts } from './messages';
import { partTexts } from './words';

type Props = { object: ObjectType; look: Look; onChange: (next: Partial<Look>) => void };

const parts: Part[] = ['day', 'week', 'month', 'quarter', 'year'];

/** By which field the list is grouped, and dates by which period. */
export function GroupMenu({ object, look, onChange }: Props) {
  const t = useText(texts);
  const partName = useText(partTexts);
  const label = useLabel();
  const field = object.fields.find((each) => each.name === look.group);
  const name = field ? t('groupedBy', { name: label(field.label) }) : t('group');
  const tick = (isOn: boolean) => (isOn ? <IconCheck size={14} /> : <span style={{ width: 14 }} />);
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button
          variant={field ? 'light' : 'default'}
          className={classes.button}
          aria-label={name}
          leftSection={<IconLayoutRows size={16} stroke={1.6} />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <Menu.Item
          leftSection={tick(!field)}
          onClick={() => onChange({ group: undefined, groupBy: undefined })}
        >
          {t('noGroup')}
        </Menu.Item>
        {field && isDated(field) && (
          <>
            <Menu.Label>{t('period')}</Menu.Label>
            {parts.map((part) => (
              <Menu.Item
                key={part}
                leftSection={tick((look.groupBy ?? 'month') === part)}
                onClick={() => onChange({ group: field.name, groupBy: part })}
              >
                {partName(part)}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        {object.fields.filter(isGroupable).map((each) => (
          <Menu.Item
            key={each.name}
            leftSection={tick(each.name === look.group)}
            onClick={() => onChange({ group: each.name, groupBy: undefined })}
          >
            {label(each.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
