import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import { useMaking } from '../editors/context';
import type { Step } from '../flow';
import classes from './Builder.module.css';
import { stepIcon } from './icons';
import { texts } from './messages';
import { freshAction, freshStep } from './parts';

type Props = {
  label: string;
  onAdd: (step: Step) => void;
  tabIndex?: number;
  /** Where the menu is opened by a key of the outline. */
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
};

/** Everything a flow can do next, behind a plus. */
export function AddStep({ label, onAdd, tabIndex, opened, onOpened }: Props) {
  const t = useText(texts);
  const { parts, object } = useMaking();
  const actions = parts.actions.filter(
    ({ objects }) => objects.length === 0 || objects.includes(object.name),
  );
  return (
    <Menu position="bottom" withinPortal opened={opened} onChange={onOpened} returnFocus>
      <Menu.Target>
        <ActionIcon
          className={classes.plus}
          variant="default"
          size={24}
          aria-label={label}
          tabIndex={tabIndex}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Label>{t('actions')}</Menu.Label>
        {actions.map((action) => (
          <Item key={action.name} step={freshAction(action.name)} label={action.label} onAdd={onAdd} />
        ))}
        <Menu.Label>{t('turns')}</Menu.Label>
        {parts.steps.map((kind) => (
          <Item
            key={kind.name}
            step={freshStep(kind.name)}
            label={kind.label}
            about={kind.about}
            onAdd={onAdd}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type ItemProps = { step: Step; label: string; about?: string; onAdd: (step: Step) => void };

function Item({ step, label, about, onAdd }: ItemProps) {
  const Mark = stepIcon(step);
  return (
    <Menu.Item leftSection={<Mark size={16} stroke={1.6} />} title={about} onClick={() => onAdd(step)}>
      {label}
    </Menu.Item>
  );
}
