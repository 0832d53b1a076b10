import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explainQuery } from '@/api/search';
import type { Condition, Field, Filter } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { ConditionEditor } from './ConditionEditor';
import classes from './filters.module.css';
import { texts } from './messages';
import { useValueText } from './useValueText';
import { operatorTexts } from './words';

type Known = {
  field: Field;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
};

/** A condition that is in force: a click changes it, the cross removes it. */
export function FilterChip({ field, condition, onChange, onRemove }: Known) {
  const t = useText(texts);
  const word = useText(operatorTexts);
  const label = useLabel();
  const value = useValueText(field, condition);
  const [isOpen, setOpen] = useState(false);
  const apply = (next: Condition) => {
    setOpen(false);
    onChange(next);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus width={280}>
      <span className={classes.chip}>
        <Popover.Target>
          <button type="button" className={classes.chipText} onClick={() => setOpen(!isOpen)}>
            <span>{label(field.label)}</span>
            <span className={classes.soft}>{word(condition.op)}</span>
            {value && <span className="cut">{value}</span>}
          </button>
        </Popover.Target>
        <RemoveButton label={t('remove')} onClick={onRemove} />
      </span>
      <Popover.Dropdown>
        <ConditionEditor field={field} condition={condition} onApply={apply} />
      </Popover.Dropdown>
    </Popover>
  );
}

type Foreign = { object: string; filter: Filter; onEdit: () => void; onRemove: () => void };

/** A condition that is more than a chip can edit: told in the server's words; a click opens the whole filter. */
export function ComplexChip({ object, filter, onEdit, onRemove }: Foreign) {
  const t = useText(texts);
  const { data } = useQuery(explainQuery(object, filter));
  return (
    <span className={classes.chip} title={data}>
      <button type="button" className={`${classes.chipText} cut`} onClick={onEdit}>
        <span className="cut">{data ?? t('complex')}</span>
      </button>
      <RemoveButton label={t('remove')} onClick={onRemove} />
    </span>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.cross} aria-label={label} onClick={onClick}>
      <IconX size={14} />
    </button>
  );
}
