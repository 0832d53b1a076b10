import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ObjectType } from '@/api/types';
import type { ColorRule } from '@/api/views';
import { ColorButton } from '@/design/rows/ColorButton';
import { useText } from '@/lib/i18n';
import { OwnConditions } from '../conditions/OwnConditions';
import classes from './colors.module.css';
import { texts } from './messages';

type Props = {
  object: ObjectType;
  number: number;
  rule: ColorRule;
  onChange: (rule: ColorRule) => void;
  onRaise: (() => void) | undefined;
  onRemove: () => void;
};

/** One rule: its colour, what it means, and when it holds. */
export function ColorRow({ object, number, rule, onChange, onRaise, onRemove }: Props) {
  const t = useText(texts);
  return (
    <li className={classes.rule} aria-label={t('rule', { number })}>
      <div className={classes.head}>
        <ColorButton
          value={rule.color}
          label={t('rule', { number })}
          onChange={(color) => onChange({ ...rule, color })}
        />
        <TextInput
          className={classes.name}
          aria-label={t('name')}
          placeholder={t('nameHint')}
          maxLength={60}
          value={rule.name ?? ''}
          onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
        />
        {onRaise && (
          <ActionIcon aria-label={t('up', { number })} onClick={onRaise}>
            <IconArrowUp size={16} />
          </ActionIcon>
        )}
        <ActionIcon aria-label={t('remove', { number })} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      <OwnConditions object={object} filter={rule.where} onChange={(where) => onChange({ ...rule, where })} />
    </li>
  );
}
