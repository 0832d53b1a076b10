import { IconAlertCircle, IconCheck, IconCircleMinus } from '@tabler/icons-react';
import type { StepOut } from '@/api/openapi';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { RecordLink } from '@/records/RecordLink';
import { stepIcon } from '../builder/icons';
import { PartWords } from '../builder/PartWords';
import { partOfStep, valuesOf } from '../builder/parts';
import { usePartWords } from '../builder/usePartWords';
import { useMaking } from '../editors/context';
import type { Step } from '../flow';
import { texts } from './messages';
import classes from './Runs.module.css';

type Outcome = {
  way?: string;
  until?: string | null;
  rests_until?: string;
  unchanged?: boolean;
  title?: string | null;
  text?: string;
  cancelled?: boolean;
  done?: number[];
};

/** `paths`: what the parallel paths are called that it stands on. */
type Props = { step: StepOut; paths: string[]; children?: React.ReactNode };

/** A step that was taken: what it was given, what came of it, when, and what went wrong. */
export function TakenStep({ step, paths, children }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const label = useLabel();
  const { parts, objects } = useMaking();
  const words = usePartWords();
  const given = { ...(step.given as Step), do: step.kind };
  const part = partOfStep(parts, given);
  const Mark = stepIcon(given);
  const outcome = step.outcome as Outcome;
  const known = part?.ways.find(({ value }) => value === outcome.way)?.label;
  const number = outcome.way?.startsWith('part') ? Number(outcome.way.slice(4)) + 1 : undefined;
  const rounds = [...step.key.matchAll(/each:(\d+)/g)].map(([, turn]) => Number(turn) + 1);
  const Sign = step.errors.length > 0 ? IconAlertCircle : outcome.cancelled ? IconCircleMinus : IconCheck;
  const tone =
    step.errors.length > 0 ? classes.badMark : outcome.cancelled ? classes.softMark : classes.goodMark;
  const through = outcome.done?.map((at) => given.paths?.[at]?.name ?? String(at + 1)).join(', ');
  return (
    <li className={classes.step}>
      <Sign size={16} className={tone} aria-hidden />
      <div className={classes.told}>
        <div>
          <Mark size={16} stroke={1.6} className={classes.mark} aria-hidden />
          {paths.map((name) => (
            <span key={name} className={classes.soft}>
              {name} ›{' '}
            </span>
          ))}
          <b>{part?.label ?? t('stepUnknown')}</b>{' '}
          <span className={classes.soft}>
            {part && <PartWords said={words(part.parameters, valuesOf(given))} />}
            {rounds.map((round) => ` · ${t('round', { number: round })}`)}
          </span>
        </div>
        <div className={classes.soft}>
          {(known || number) && t('goesInto', { way: known ?? t('way', { number: number ?? 0 }) })}
          {outcome.until && !outcome.way && t('until', { when: formatMoment(outcome.until, locale) })}
          {outcome.rests_until && t('rested', { when: formatMoment(outcome.rests_until, locale) })}
          {outcome.cancelled && t('cancelled')}
          {through && t('through', { names: through })}
          {outcome.unchanged && t('unchanged')}
          {outcome.text && `«${outcome.text}»`}
        </div>
        {(step.effects as { verb: string; object: string; id: string }[]).map(({ verb, object, id }) => (
          <div key={id}>
            <RecordLink object={object} id={id} className={classes.link}>
              {label(objects.find((each) => each.name === object)?.label ?? {}) || object}
              {verb === 'created' && outcome.title ? ` «${outcome.title}»` : ''}
            </RecordLink>{' '}
            <span className={classes.soft}>{t(verb === 'created' ? 'made' : 'changed')}</span>
          </div>
        ))}
        {step.errors.map(({ field, message }) => (
          <div key={field + message} className={classes.bad}>
            {message}
          </div>
        ))}
        {children}
      </div>
      <time className={classes.soft} dateTime={step.at}>
        {formatMoment(step.at, locale)}
      </time>
    </li>
  );
}
