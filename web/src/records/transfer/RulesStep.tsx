import { Button, Checkbox, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { Field, FieldType, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldEditor } from '../fields/FieldEditor';
import { listOf, refOf } from '../fields/values';
import { WithLookups } from '../fields/WithLookups';
import type { Import, ImportOptions, MappingItem, Unknown } from './imports';
import { defaultOf, mappable, matchable, withDefault } from './mapping';
import { texts } from './messages';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';

type Props = { run: Import; object: ObjectType; onBack: () => void; onNext: () => void };

const usual = ['owner', 'tags', 'source'];
/** Types whose value is one plain text. */
const plain: FieldType[] = ['text', 'long_text', 'select', 'user', 'reference', 'tags', 'date', 'number'];

/** What counts as the same record, what becomes of it, and what every row gets that says nothing itself. */
export function RulesStep({ run, object, onBack, onNext }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { mutate, isPending } = useImportStep(run.id);
  const [mapping, setMapping] = useState<MappingItem[]>(run.mapping);
  const [options, setOptions] = useState<ImportOptions>({ on_match: 'update', ...run.options });
  const keys = matchable(object).map((field) => ({ value: field.name, label: label(field.label) }));
  const joined = (options.match ?? []).filter((name) => !keys.some(({ value }) => value === name));
  const [more, setMore] = useState<string[]>([]);
  const fillable = mappable(object).filter((field) => plain.includes(field.type));
  const isShown = ({ name }: Field) =>
    usual.includes(name) || more.includes(name) || defaultOf(run.mapping, name) !== '';
  const defaults = fillable.filter(isShown);
  const others = fillable.filter((field) => !isShown(field));
  const unknown =
    typeof options.unknown === 'string' ? options.unknown : (options.unknown?.['*'] ?? 'refuse');
  const setUnknown = (next: Unknown) => {
    const others = typeof options.unknown === 'object' ? options.unknown : {};
    setOptions({ ...options, unknown: { ...others, '*': next } });
  };
  const submit = () => mutate({ change: { mapping, options }, verb: 'dry-run' }, { onSuccess: onNext });
  return (
    <WithLookups object={object}>
      <h2 className={classes.heading}>{t('duplicates')}</h2>
      {object.system && <p className={classes.soft}>{t('colleaguesHint')}</p>}
      <div className={classes.options}>
        <MultiSelect
          label={t('match')}
          placeholder={options.match?.length ? undefined : t('matchNothing')}
          data={[...keys, ...joined.map((name) => ({ value: name, label: name }))]}
          value={options.match ?? []}
          onChange={(match) => setOptions({ ...options, match })}
          miw={260}
          searchable
        />
        <Select
          label={t('onMatch')}
          data={[
            { value: 'update', label: t('update') },
            { value: 'skip', label: t('skipRow') },
            ...(object.system ? [] : [{ value: 'create', label: t('createAnyway') }]),
          ]}
          value={options.on_match ?? 'update'}
          allowDeselect={false}
          onChange={(next) => setOptions({ ...options, on_match: next as ImportOptions['on_match'] })}
        />
        {!object.system && (
          <Checkbox
            className={classes.beside}
            label={t('clears')}
            checked={options.clears ?? false}
            onChange={(event) => setOptions({ ...options, clears: event.currentTarget.checked })}
          />
        )}
      </div>
      <h2 className={classes.heading}>{t('unfitting')}</h2>
      <Select
        aria-label={t('unfitting')}
        data={[
          { value: 'refuse', label: t('doRefuse') },
          { value: 'empty', label: t('doEmpty') },
          ...(object.system ? [] : [{ value: 'create', label: t('doCreate') }]),
        ]}
        value={unknown}
        allowDeselect={false}
        onChange={(next) => setUnknown(next as Unknown)}
        w={260}
        description={t('unfittingHint')}
      />
      <h2 className={classes.heading}>{t('defaults')}</h2>
      <div className={classes.options}>
        {defaults.map((field) => (
          <div key={field.name} className={classes.default}>
            <FieldEditor
              field={field}
              label={label(field.label)}
              value={
                field.name === 'tags'
                  ? splitTags(defaultOf(mapping, field.name))
                  : defaultOf(mapping, field.name)
              }
              onChange={(value) => setMapping((before) => withDefault(before, field.name, asText(value)))}
            />
          </div>
        ))}
        <Select
          label={t('anotherField')}
          data={others.map((field) => ({ value: field.name, label: label(field.label) }))}
          value={null}
          searchable
          onChange={(name) => name && setMore([...more, name])}
        />
      </div>
      <div className={classes.foot}>
        <span className={classes.soft}>{t('checkHint')}</span>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button onClick={submit} loading={isPending}>
          {t('check')}
        </Button>
      </div>
    </WithLookups>
  );
}

function splitTags(text: string): string[] {
  return text
    .split(';')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** A value as a cell of the file would say it. */
function asText(value: unknown): string {
  if (Array.isArray(value)) return listOf(value).join('; ');
  if (typeof value === 'object') return refOf(value)?.id ?? '';
  return String(value ?? '');
}
