import { Button, Checkbox, NumberInput, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { useLabel, useText } from '@/lib/i18n';
import { type Import, type ImportFormat, previewQuery, useImportTargets } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';
import { encodingNames } from './words';

type Props = { run: Import; onNext: () => void };

/** How the file is read, as it was guessed and may be corrected, and its first rows read so. */
export function FileStep({ run, onNext }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const targets = useImportTargets();
  const { mutate, isPending } = useImportStep(run.id);
  const { format } = run;
  const { data: preview, error, refetch } = useQuery(previewQuery(run.id, format));
  const change = (part: Partial<ImportFormat>) => mutate({ change: { format: part } });
  const delimiters = [
    { value: ',', label: t('comma') },
    { value: ';', label: t('semicolon') },
    { value: '\t', label: t('tab') },
    { value: '|', label: t('bar') },
  ];
  const encodings = encodingNames.some(({ value }) => value === format.encoding)
    ? encodingNames
    : [...encodingNames, { value: format.encoding, label: format.encoding }];
  return (
    <>
      <p className={classes.soft}>{t('guessed')}</p>
      <div className={classes.options}>
        <Select
          label={t('object')}
          data={targets.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
          value={run.object}
          allowDeselect={false}
          disabled={isPending}
          searchable
          onChange={(object) => object && object !== run.object && mutate({ change: { object } })}
        />
        {format.kind === 'csv' && (
          <>
            <Select
              label={t('encoding')}
              data={encodings}
              value={format.encoding}
              allowDeselect={false}
              disabled={isPending}
              onChange={(encoding) => encoding && change({ encoding })}
            />
            <Select
              label={t('delimiter')}
              data={delimiters}
              value={format.delimiter}
              allowDeselect={false}
              disabled={isPending}
              onChange={(delimiter) => delimiter && change({ delimiter })}
              w={150}
            />
          </>
        )}
        {(format.sheets?.length ?? 0) > 1 && (
          <Select
            label={t('sheet')}
            data={format.sheets}
            value={format.sheet}
            allowDeselect={false}
            disabled={isPending}
            onChange={(sheet) => sheet && change({ sheet })}
          />
        )}
        <NumberInput
          label={t('skip')}
          value={format.skip}
          min={0}
          max={100}
          w={130}
          disabled={isPending}
          onChange={(skip) => typeof skip === 'number' && skip !== format.skip && change({ skip })}
        />
        <Checkbox
          className={classes.beside}
          label={t('hasHeader')}
          checked={format.has_header}
          disabled={isPending}
          onChange={(event) => change({ has_header: event.currentTarget.checked })}
        />
      </div>
      {error && !preview && (
        <ProblemState
          status={asProblem(error).status}
          reason={asProblem(error).reason}
          onRetry={() => void refetch()}
        />
      )}
      {!preview && !error && <Skeleton height={240} mt="md" />}
      {preview && (
        <div className={classes.sheet} tabIndex={0} role="region" aria-label={t('firstRows')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={classes.number}>
                  №
                </th>
                {preview.columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.number}>
                  <td className={`${classes.number} ${classes.soft}`}>{row.number}</td>
                  {row.cells.map((cell, index) => (
                    <td key={preview.columns[index] ?? index} className={classes.cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.foot}>
        <Button onClick={onNext} disabled={!preview || isPending}>
          {t('next')}
        </Button>
      </div>
    </>
  );
}
