import { Button, Menu, Select } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { Filter } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import classes from './builder.module.css';
import { firstNode } from './firstNode';
import { texts } from './messages';
import { NodeEditor } from './NodeEditor';
import { groupOf, type Kind, type Mode, modeOf, partsOf } from './nodes';
import type { NodeProps } from './recursion';
import { relationsOf } from './relations';

const modes: Mode[] = ['and', 'or', 'nor', 'nand'];

/** Conditions and how they join; a group may stand in a group. */
export function GroupNode({ object, node, onChange }: NodeProps) {
  const t = useText(texts);
  const { objects } = useLookups();
  const mode = modeOf(node);
  const parts = partsOf(node);
  const write = (next: Filter[]) => onChange(groupOf(mode, next));
  const add = (kind: Kind) => write([...parts, firstNode(kind, objects, object)]);
  const hasRelations = relationsOf(objects, object).length > 0;
  return (
    <div className={classes.group}>
      <Select
        aria-label={t('join')}
        className={classes.mode}
        data={modes.map((each) => ({ value: each, label: t(each) }))}
        value={mode}
        onChange={(next) => onChange(groupOf(next as Mode, parts))}
        allowDeselect={false}
      />
      {parts.map((part, index) => (
        <NodeEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and their editors keep no state
          key={index}
          object={object}
          node={part}
          onChange={(next) => write(parts.map((each, at) => (at === index ? next : each)))}
          onRemove={() => write(parts.filter((_, at) => at !== index))}
        />
      ))}
      <div className={classes.adds}>
        <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => add('condition')}>
          {t('addCondition')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" color="gray" aria-label={t('more')} px={8}>
              <IconChevronDown size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => add('group')}>{t('addGroup')}</Menu.Item>
            {hasRelations && <Menu.Item onClick={() => add('relation')}>{t('addRelation')}</Menu.Item>}
            {hasRelations && <Menu.Item onClick={() => add('figure')}>{t('addFigure')}</Menu.Item>}
            {!object.system && <Menu.Item onClick={() => add('event')}>{t('addEvent')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}
