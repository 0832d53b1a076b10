import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconAdjustments, IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Condition, Field, Filter, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { ConditionEditor } from './ConditionEditor';
import classes from './filters.module.css';
import { texts } from './messages';
import { firstOperator, firstValue, valueKind } from './operators';
import { WholeFilter } from './WholeFilter';

type Props = {
  object: ObjectType;
  filter: Filter | undefined;
  /** The field whose condition is asked for, when it was chosen elsewhere: in the head of a column. */
  field: Field | null;
  onField: (field: Field | null) => void;
  onAdd: (condition: Condition) => void;
  onChange: (filter: Filter | undefined) => void;
  /** Its sign alone, where there is little room. */
  isSmall?: boolean;
};

/** Adds a condition: first the field, then what must hold of it; or opens the whole filter. */
export function AddFilter({ object, filter, field, onField, onAdd, onChange, isSmall }: Props) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const [isBuilding, setBuilding] = useState(false);
  const close = () => {
    setOpen(false);
    onField(null);
  };
  const toggle = () => (isOpen ? close() : setOpen(true));
  const start = (chosen: Field): Condition => {
    const op = firstOperator(chosen);
    return { field: chosen.name, op, value: firstValue(valueKind(chosen, op)) };
  };
  const build = () => {
    close();
    setBuilding(true);
  };
  return (
    <>
      <Popover
        opened={isOpen || field !== null}
        onChange={(next) => (next ? setOpen(true) : close())}
        position="bottom-start"
        trapFocus
        width={280}
      >
        <Popover.Target>
          {isSmall ? (
            <ActionIcon variant="default" aria-label={t('filter')} onClick={toggle}>
              <IconFilter size={18} stroke={1.6} />
            </ActionIcon>
          ) : (
            <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} />} onClick={toggle}>
              {t('filter')}
            </Button>
          )}
        </Popover.Target>
        <Popover.Dropdown p={field ? undefined : 'xs'}>
          {field ? (
            <ConditionEditor
              key={field.name}
              field={field}
              condition={start(field)}
              onApply={(condition) => {
                close();
                onAdd(condition);
              }}
            />
          ) : (
            <>
              <FieldChoice object={object} onChoose={onField} />
              <Button
                mt={4}
                fullWidth
                variant="subtle"
                justify="flex-start"
                leftSection={<IconAdjustments size={16} stroke={1.6} />}
                onClick={build}
              >
                {t('builder')}
              </Button>
            </>
          )}
        </Popover.Dropdown>
      </Popover>
      {isBuilding && (
        <WholeFilter object={object} filter={filter} onChange={onChange} onClose={() => setBuilding(false)} />
      )}
    </>
  );
}

function FieldChoice({ object, onChoose }: { object: ObjectType; onChoose: (field: Field) => void }) {
  const t = useText(texts);
  const label = useLabel();
  const [words, setWords] = useState('');
  const fields = object.fields.filter(
    (field) =>
      field.filterable &&
      field.operators.length > 0 &&
      label(field.label).toLowerCase().includes(words.toLowerCase()),
  );
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && fields[0]) onChoose(fields[0]);
  };
  return (
    <>
      <TextInput
        placeholder={t('chooseField')}
        aria-label={t('chooseField')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={press}
        data-autofocus
      />
      <div className={classes.fields}>
        {fields.map((field) => (
          <button
            key={field.name}
            type="button"
            className={classes.fieldItem}
            onClick={() => onChoose(field)}
          >
            {label(field.label)}
          </button>
        ))}
      </div>
    </>
  );
}
