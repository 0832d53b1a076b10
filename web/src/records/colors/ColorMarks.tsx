import { useQueries } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { explainQuery } from '@/api/search';
import type { ObjectType, RecordData } from '@/api/types';
import type { ColorRule } from '@/api/views';
import { markColor } from '@/design/colors';
import { useText } from '@/lib/i18n';
import { type Moment, useMoment } from '../conditions/moment';
import classes from './colors.module.css';
import { texts } from './messages';
import { ruleOf } from './rules';

type Named = ColorRule & { words: string };
type Marks = { object: ObjectType; rules: Named[]; moment: Moment };
type Props = { object: ObjectType; rules: ColorRule[]; children: React.ReactNode };

const MarksContext = createContext<Marks | null>(null);

/** Everything below is marked by the colour rules of the look; above it stands what the colours mean. */
export function ColorMarks({ object, rules, children }: Props) {
  const t = useText(texts);
  const moment = useMoment();
  const words = useQueries({
    queries: rules.map(({ where, name }) => ({ ...explainQuery(object.name, where), enabled: !name })),
    combine: (all) => all.map(({ data }) => data ?? ''),
  });
  const marks = useMemo(
    () => ({
      object,
      rules: rules.map((rule, at) => ({ ...rule, words: rule.name || words[at] || '' })),
      moment,
    }),
    [object, rules, words, moment],
  );
  return (
    <MarksContext.Provider value={marks}>
      {rules.length > 0 && (
        <ul className={classes.legend} aria-label={t('legend')}>
          {marks.rules.map(({ color, words: told }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules are told apart by their place alone
            <li key={at} className={classes.meaning}>
              <span className={classes.dot} style={{ background: markColor(color) }} />
              <span className="cut">{told}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </MarksContext.Provider>
  );
}

/** The stripe of a record's colour, with what it means; nothing where no rule holds. */
export function ColorMark({ record }: { record: RecordData }) {
  const marks = useContext(MarksContext);
  if (!marks || marks.rules.length === 0) return null;
  const rule = ruleOf(marks.rules, marks.object, record, marks.moment) as Named | undefined;
  if (!rule) return null;
  return (
    <span
      className={classes.mark}
      style={{ background: markColor(rule.color) }}
      title={rule.words}
      role="img"
      aria-label={rule.words}
    />
  );
}
