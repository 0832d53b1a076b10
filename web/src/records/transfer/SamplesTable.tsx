import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n';
import type { Import, Outcome } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

const outcomes: Outcome[] = ['created', 'updated', 'skipped', 'refused'];

/** A few rows of each outcome, as they stand in the file, with the reason where they are refused. */
export function SamplesTable({ run }: { run: Import }) {
  const t = useText(texts);
  const names: Record<Outcome, string> = {
    created: t('created'),
    updated: t('updated'),
    skipped: t('skipped'),
    refused: t('refused'),
  };
  const found = outcomes.filter((outcome) => run.samples.some((sample) => sample.outcome === outcome));
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const shown = chosen && found.includes(chosen) ? chosen : found[0];
  if (!shown) return null;
  return (
    <section>
      <h2 className={classes.heading}>{t('sampleRows')}</h2>
      {found.length > 1 && (
        <SegmentedControl
          aria-label={t('sampleRows')}
          data={found.map((outcome) => ({ value: outcome, label: names[outcome] }))}
          value={shown}
          onChange={(next) => setChosen(next as Outcome)}
          mb="xs"
        />
      )}
      <div className={classes.sheet} tabIndex={0} role="region" aria-label={t('sampleRows')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.number}>
                №
              </th>
              {shown === 'refused' && <th scope="col">{t('reason')}</th>}
              {run.columns.map((column) => (
                <th key={column.index} scope="col">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.samples
              .filter((sample) => sample.outcome === shown)
              .map((sample) => (
                <tr key={sample.row}>
                  <td className={`${classes.number} ${classes.soft}`}>{sample.row}</td>
                  {shown === 'refused' && <td className={classes.reason}>{sample.reasons.join('; ')}</td>}
                  {sample.cells.map((cell, index) => (
                    <td key={run.columns[index]?.index ?? index} className={classes.cell}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
