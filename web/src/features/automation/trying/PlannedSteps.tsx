import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { PlannedStep } from '../api';
import { stepIcon } from '../builder/icons';
import { PartWords } from '../builder/PartWords';
import { partOfStep, valuesOf } from '../builder/parts';
import { usePartWords } from '../builder/usePartWords';
import { useMaking } from '../editors/context';
import type { Definition } from '../flow';
import { pathNames, placeOf, stepAt } from '../tree';
import { texts } from './messages';
import classes from './Trying.module.css';

/** Steps on paper: each in plain words, when, and which way it would go. */
export function PlannedSteps({ flow, steps }: { flow: Definition; steps: PlannedStep[] }) {
  const t = useText(texts);
  const locale = useLocale();
  const { parts } = useMaking();
  const words = usePartWords();
  if (steps.length === 0) return <p className={classes.soft}>{t('nothing')}</p>;
  return (
    <ol className={classes.steps}>
      {steps.map(({ key, kind, at, way, until, cancelled }) => {
        const step = stepAt(flow, placeOf(key));
        const part = step && partOfStep(parts, step);
        const Mark = stepIcon(step ?? { do: kind });
        const known = part?.ways.find(({ value }) => value === way)?.label;
        const number = way?.startsWith('part') ? t('way', { number: Number(way.slice(4)) + 1 }) : undefined;
        return (
          <li key={key} className={classes.step}>
            <time dateTime={at} className={classes.time}>
              {formatMoment(at, locale)}
            </time>
            <Mark size={16} stroke={1.6} aria-hidden className={classes.mark} />
            <span>
              {pathNames(key, (of) => stepAt(flow, placeOf(of))?.paths).map((name) => (
                <span key={name} className={classes.soft}>
                  {name} ›{' '}
                </span>
              ))}
              <b>{part?.label ?? t('unknown')}</b>{' '}
              <span className={classes.soft}>
                {step && part && <PartWords said={words(part.parameters, valuesOf(step))} />}
              </span>
              {(known || number) && <span> → {t('goesInto', { way: known ?? number ?? '' })}</span>}
              {cancelled && <span> → {t('cancelled')}</span>}
              {until && !way && <span> → {t('untilThen', { when: formatMoment(until, locale) })}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
