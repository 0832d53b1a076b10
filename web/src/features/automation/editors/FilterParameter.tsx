import { Button, Input } from '@mantine/core';
import { useState } from 'react';
import type { Filter, ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { WithLookups } from '@/records/fields/WithLookups';
import { WholeFilter } from '@/records/filters/WholeFilter';
import { FilterWords } from '../FilterWords';
import classes from './editors.module.css';
import { texts } from './messages';

type Props = {
  label: string;
  object: ObjectType;
  value: Filter | null | undefined;
  error?: string;
  required?: boolean;
  /** What is said where there is no condition. */
  empty?: string;
  onChange: (value: Filter | null) => void;
};

/** A condition in plain words, and the way to the whole builder of filters. */
export function FilterParameter({ label, object, value, error, required, empty, onChange }: Props) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const isEmpty = !value || Object.keys(value).length === 0;
  return (
    <Input.Wrapper label={label} error={error} withAsterisk={required} labelElement="div">
      <div className={classes.filter}>
        <span>
          {isEmpty ? (
            (empty ?? t(required ? 'noCondition' : 'everyRecord'))
          ) : (
            <FilterWords object={object.name} filter={value} />
          )}
        </span>
        <Button variant="default" aria-label={`${t('choose')}: ${label}`} onClick={() => setOpen(true)}>
          {t('choose')}
        </Button>
      </div>
      {isOpen && (
        <WithLookups object={object}>
          <WholeFilter
            object={object}
            filter={isEmpty ? undefined : value}
            onChange={(filter) => onChange(filter ?? (required ? { and: [] } : null))}
            onClose={() => setOpen(false)}
          />
        </WithLookups>
      )}
    </Input.Wrapper>
  );
}
