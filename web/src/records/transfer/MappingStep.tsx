import { Alert, Badge, Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { ColumnStyle } from './ColumnStyle';
import { ComposedFields } from './ComposedFields';
import type { Import, ImportColumn, MappingItem } from './imports';
import { isFilled, missing, targetOf, withTarget } from './mapping';
import { texts } from './messages';
import { NewFieldDialog } from './NewFieldDialog';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';
import { useTargets } from './useTargets';

type Props = { run: Import; object: ObjectType; onBack: () => void; onNext: () => void };

const newField = '+';

/** Which column fills which field, and how its dates and numbers are read. */
export function MappingStep({ run, object, onBack, onNext }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const [mapping, setMapping] = useState<MappingItem[]>(run.mapping);
  const [adding, setAdding] = useState<ImportColumn | null>(null);
  const { mutate, isPending } = useImportStep(run.id);
  const { data: me } = useQuery(meQuery);
  const mayAdd = !object.system && (me?.capabilities.includes('configure') ?? false);
  const targets = useTargets(object);
  const lacking = missing(object, mapping);
  const set = (column: string, target: string | null) =>
    setMapping((before) => withTarget(before, column, target));
  const choose = (column: ImportColumn, target: string | null) =>
    target === newField ? setAdding(column) : set(column.name, target);
  const submit = () => mutate({ change: { mapping } }, { onSuccess: onNext });
  const choicesFor = (column: ImportColumn) => {
    const own = targetOf(mapping, column.name);
    const free = targets.map(({ group, items }) => ({
      group,
      items: items.filter(({ value, isMany }) => value === own || isMany || !isFilled(mapping, value)),
    }));
    const added = mayAdd
      ? [{ group: t('notThere'), items: [{ value: newField, label: t('newField') }] }]
      : [];
    return [...added, ...free];
  };
  return (
    <>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('readAs')}</th>
            </tr>
          </thead>
          <tbody>
            {run.columns.map((column) => (
              <tr key={column.index}>
                <th scope="row">{column.name}</th>
                <td className={classes.samples}>{column.samples.slice(0, 3).join(' · ')}</td>
                <td>
                  <Select
                    aria-label={`${t('field')}: ${column.name}`}
                    placeholder={t('leaveOut')}
                    data={choicesFor(column)}
                    value={targetOf(mapping, column.name)}
                    searchable
                    clearable
                    onChange={(target) => choose(column, target)}
                    w={220}
                    maxDropdownHeight={320}
                  />
                </td>
                <td>
                  <ColumnStyle column={column} onChange={(columns) => mutate({ change: { columns } })} />
                  {column.ambiguous && <Badge color="yellow">{t('ambiguous')}</Badge>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ComposedFields run={run} targets={targets} mapping={mapping} onChange={setMapping} lacking={lacking} />
      {lacking.length > 0 && (
        <Alert color="yellow" variant="light" mt="md">
          {t('lacking', { fields: lacking.map((field) => label(field.label)).join(', ') })}
        </Alert>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onBack}>
          {t('backToFile')}
        </Button>
        <Button onClick={submit} loading={isPending} disabled={mapping.length === 0}>
          {t('next')}
        </Button>
      </div>
      {adding && (
        <NewFieldDialog
          object={object}
          column={adding}
          onAdded={(field) => {
            set(adding.name, field);
            setAdding(null);
          }}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  );
}
