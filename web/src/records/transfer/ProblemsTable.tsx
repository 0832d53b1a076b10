import type { ObjectType } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { DecisionInput } from './DecisionInput';
import { type Decisions, decide } from './decisions';
import type { ImportProblem } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

type Props = {
  object: ObjectType;
  problems: ImportProblem[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
};

/** Each value that does not fit, once, with how often it stands in the file and what to do with it. */
export function ProblemsTable({ object, problems, decisions, onDecide }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  return (
    <section>
      <h2 className={classes.heading}>{t('problems')}</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('value')}</th>
              <th scope="col" className={classes.number}>
                ×
              </th>
              <th scope="col">{t('decision')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => {
              const field = object.fields.find((each) => each.name === problem.field);
              return (
                <tr key={`${problem.field}:${problem.value}:${problem.message}`}>
                  <th scope="row">
                    {problem.is_rest ? t('others') : problem.value || '—'}
                    <div className={classes.soft}>
                      {field ? label(field.label) : problem.field}: {problem.message}
                    </div>
                  </th>
                  <td className={classes.number}>{formatNumber(problem.count, language)}</td>
                  <td>
                    {field && !problem.is_rest && problem.value && (
                      <DecisionInput
                        field={field}
                        problem={problem}
                        decision={decisions[field.name]?.[problem.value]}
                        onDecide={(decision) =>
                          onDecide(decide(decisions, field.name, problem.value, decision))
                        }
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
