import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Filter, ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { ComplexChip, FilterChip } from './FilterChip';
import classes from './filters.module.css';
import { texts } from './messages';
import { isCondition, readParts, writeParts } from './tree';
import { WholeFilter } from './WholeFilter';

type Props = {
  object: ObjectType;
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
};

/** The filter in force as chips, one a condition, and how they join. */
export function FilterBar({ object, filter, onChange }: Props) {
  const t = useText(texts);
  const [isBuilding, setBuilding] = useState(false);
  const { mode, parts } = readParts(filter);
  const write = (next: Filter[]) => onChange(writeParts({ mode, parts: next }));
  const replace = (index: number, part: Filter) =>
    write(parts.map((each, at) => (at === index ? part : each)));
  const remove = (index: number) => write(parts.filter((_, at) => at !== index));

  if (parts.length === 0) return null;
  return (
    <div className={classes.bar}>
      {parts.map((part, index) => {
        const field = isCondition(part) ? object.fields.find((each) => each.name === part.field) : undefined;
        const key = JSON.stringify(part);
        if (field && isCondition(part)) {
          return (
            <FilterChip
              key={key}
              field={field}
              condition={part}
              onChange={(next) => replace(index, next)}
              onRemove={() => remove(index)}
            />
          );
        }
        return (
          <ComplexChip
            key={key}
            object={object.name}
            filter={part}
            onEdit={() => setBuilding(true)}
            onRemove={() => remove(index)}
          />
        );
      })}
      {parts.length > 1 && (
        <SegmentedControl
          aria-label={t('match')}
          data={[
            { value: 'and', label: t('all') },
            { value: 'or', label: t('any') },
          ]}
          value={mode}
          onChange={(next) => onChange(writeParts({ mode: next as 'and' | 'or', parts }))}
        />
      )}
      <Button variant="subtle" color="gray" onClick={() => onChange(undefined)}>
        {t('clearAll')}
      </Button>
      {isBuilding && (
        <WholeFilter object={object} filter={filter} onChange={onChange} onClose={() => setBuilding(false)} />
      )}
    </div>
  );
}
