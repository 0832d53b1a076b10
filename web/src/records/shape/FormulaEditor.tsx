import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useObjects } from '@/api/objects';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import classes from './Computed.module.css';
import { computedTexts as texts } from './computedTexts';
import { type Suggestion, suggestions, wordBefore } from './suggesting';
import { TriedResult, useTried } from './Tried';

type Props = {
  object: ObjectType;
  name: string;
  formula: string;
  error: string | undefined;
  onChange: (formula: string) => void;
};

/** A formula with names to go on with, its fault marked where it stands, and what it gives on a record. */
export function FormulaEditor({ object, name, formula, error, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const input = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(formula.length);
  const tried = useTried(object, { type: 'formula', name, settings: { formula } }, formula.trim() !== '');
  const word = wordBefore(formula, caret);
  const offers = suggestions(objects, object, word, (field) => label(field.label));
  const take = ({ insert }: Suggestion) => {
    const start = caret - word.length;
    onChange(formula.slice(0, start) + insert + formula.slice(caret));
    const after = start + insert.length;
    setCaret(after);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(after, after);
    });
  };
  const fault = tried?.fault;
  return (
    <>
      <Textarea
        ref={input}
        label={t('formula')}
        description={t('formulaHint')}
        placeholder="if(amount > 1000, amount * 10%, 0)"
        classNames={{ input: classes.code }}
        autosize
        minRows={2}
        maxLength={2000}
        spellCheck={false}
        value={formula}
        error={fault?.message ?? error}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart);
          onChange(event.currentTarget.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
      />
      {fault && fault.start !== null && fault.start < formula.length && (
        <pre className={classes.marked} aria-hidden>
          {formula.slice(0, fault.start)}
          <mark>{formula.slice(fault.start, fault.end ?? undefined)}</mark>
          {formula.slice(fault.end ?? formula.length)}
        </pre>
      )}
      {!fault && <TriedResult tried={tried} />}
      <div className={classes.offers} role="group" aria-label={t('offers')}>
        {offers.map((offer) => (
          <button key={offer.insert} type="button" className={classes.offer} onClick={() => take(offer)}>
            {offer.insert} {offer.hint !== offer.insert && <small>{offer.hint}</small>}
          </button>
        ))}
      </div>
    </>
  );
}
