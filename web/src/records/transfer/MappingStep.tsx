import { Button, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import type { Import, ImportOptions } from './imports';
import { mappable, matchable } from './mapping';
import { texts } from './messages';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';

type Props = { run: Import; object: ObjectType };

/** Which column fills which field, and what counts as the same record. */
export function MappingStep({ run, object }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const [mapping, setMapping] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(run.columns.map((column) => [column.name, column.field])),
  );
  const [options, setOptions] = useState<ImportOptions>({
    match: run.options.match ?? [],
    on_match: run.options.on_match ?? 'update',
  });
  const { mutate, isPending } = useImportStep(run.id);
  const fields = mappable(object).map((field) => ({ value: field.name, label: label(field.label) }));
  const keys = matchable(object).map((field) => ({ value: field.name, label: label(field.label) }));
  const used = new Set(Object.values(mapping).filter(Boolean));
  const submit = () => {
    const chosen = Object.entries(mapping).flatMap(([column, field]) => (field ? [{ column, field }] : []));
    mutate({ change: { mapping: chosen, options: { ...run.options, ...options } }, verb: 'dry-run' });
  };
  const choices = [
    { value: 'update', label: t('update') },
    { value: 'skip', label: t('skip') },
    { value: 'create', label: t('createAnyway') },
  ];
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('field')}</th>
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
                    data={fields.filter(({ value }) => value === mapping[column.name] || !used.has(value))}
                    value={mapping[column.name] ?? null}
                    searchable
                    clearable
                    onChange={(field) => setMapping((before) => ({ ...before, [column.name]: field }))}
                    w={220}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.options}>
        <MultiSelect
          label={t('match')}
          data={keys}
          value={options.match ?? []}
          onChange={(match) => setOptions({ ...options, match })}
          miw={240}
        />
        <Select
          label={t('onMatch')}
          data={choices}
          value={options.on_match ?? 'update'}
          allowDeselect={false}
          onChange={(next) => setOptions({ ...options, on_match: next as ImportOptions['on_match'] })}
        />
      </div>
      <div className={classes.foot}>
        <span className={classes.soft}>{t('checkHint')}</span>
        <Button onClick={submit} loading={isPending} disabled={used.size === 0}>
          {t('check')}
        </Button>
      </div>
    </>
  );
}
