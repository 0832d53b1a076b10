import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import type { Conflict } from '../../conflicts';
import { FieldEditor } from '../../fields/FieldEditor';
import { FieldValue } from '../../fields/FieldValue';
import { isBlank } from '../../fields/values';
import { WithLookups } from '../../fields/WithLookups';
import { texts } from '../messages';
import classes from './Conflict.module.css';
import { joined } from './joined';

type Choice = 'mine' | 'theirs' | 'both';
type Props = { conflict: Conflict; onSettled: () => void };

/** Both values of each field that two people changed: one is chosen, or they are put together by hand. */
export default function ConflictDialog({ conflict, onSettled }: Props) {
  const t = useText(texts);
  const { object, mine, theirs, fields, save } = conflict;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [merged, setMerged] = useState<Record<string, unknown>>({});
  const asked = object.fields.filter((field) => fields.includes(field.name));
  const decide = (name: string, choice: Choice) => setChoices((before) => ({ ...before, [name]: choice }));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const kept = asked.filter((field) => choices[field.name] === 'theirs').map((field) => field.name);
    const own = Object.entries(mine).filter(([name]) => !kept.includes(name));
    const values = own.map(([name, value]) => [name, choices[name] === 'both' ? merged[name] : value]);
    onSettled();
    if (values.length > 0) save(Object.fromEntries(values));
  };
  return (
    <Dialog onClose={onSettled} title={t('conflictTitle')} size="lg" closeOnClickOutside={false}>
      <WithLookups object={object}>
        <form onSubmit={submit} className={classes.form}>
          <p className={classes.text}>{t('conflictText', { title: theirs.title })}</p>
          {asked.map((field) => (
            <Question
              key={field.name}
              field={field}
              mine={mine[field.name]}
              theirs={theirs[field.name]}
              choice={choices[field.name] ?? 'mine'}
              merged={merged[field.name]}
              onChoose={(choice) => {
                decide(field.name, choice);
                if (choice === 'both' && !(field.name in merged))
                  setMerged((before) => ({
                    ...before,
                    [field.name]: joined(field, theirs[field.name], mine[field.name]),
                  }));
              }}
              onMerge={(value) => setMerged((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
          <div className={classes.foot}>
            <Button variant="default" onClick={onSettled}>
              {t('keepTheirs')}
            </Button>
            <Button type="submit" data-autofocus>
              {t('saveChosen')}
            </Button>
          </div>
        </form>
      </WithLookups>
    </Dialog>
  );
}

type QuestionProps = {
  field: Field;
  mine: unknown;
  theirs: unknown;
  choice: Choice;
  merged: unknown;
  onChoose: (choice: Choice) => void;
  onMerge: (value: unknown) => void;
};

function Question({ field, mine, theirs, choice, merged, onChoose, onMerge }: QuestionProps) {
  const t = useText(texts);
  const label = useLabel();
  const name = label(field.label);
  const shown = (value: unknown) =>
    isBlank(value) && field.type !== 'boolean' ? (
      <span className={classes.soft}>{t('nothing')}</span>
    ) : (
      <FieldValue field={field} value={value} isQuiet isWhole />
    );
  return (
    <Radio.Group label={name} value={choice} onChange={(next) => onChoose(next as Choice)}>
      <div className={classes.choices}>
        <Radio.Card value="mine" className={classes.choice}>
          <span className={classes.whose}>
            <Radio.Indicator size="xs" /> {t('mine')}
          </span>
          {shown(mine)}
        </Radio.Card>
        <Radio.Card value="theirs" className={classes.choice}>
          <span className={classes.whose}>
            <Radio.Indicator size="xs" /> {t('theirs')}
          </span>
          {shown(theirs)}
        </Radio.Card>
        <Radio.Card value="both" className={classes.choice}>
          <span className={classes.whose}>
            <Radio.Indicator size="xs" /> {t('byHand')}
          </span>
        </Radio.Card>
      </div>
      {choice === 'both' && (
        <div className={classes.merged}>
          <FieldEditor field={field} label={name} isInline value={merged} onChange={onMerge} />
        </div>
      )}
    </Radio.Group>
  );
}
