import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { meQuery } from '@/api/session';
import type { Field, ObjectType } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { DecisionInput } from './DecisionInput';
import { type Decisions, decide, decideField, takeSuggestions } from './decisions';
import type { ImportProblem, Unknown } from './imports';
import { MissingPeopleDialog } from './MissingPeopleDialog';
import { texts } from './messages';
import { PipelineDialog } from './PipelineDialog';
import classes from './Transfer.module.css';

type Props = {
  object: ObjectType;
  problems: ImportProblem[];
  /** Values of the stage's column that are known before any is missed. */
  stages: string[];
  /** Offered where the pipeline is not told by the file itself. */
  onPipelineMade?: (pipeline: string) => void;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  onPeopleAdded: () => void;
};

const creatable = ['reference', 'references', 'select', 'multi_select'];
const shownAtFirst = 50;

/** Each value that does not fit, once, with how often it stands in the file and what to do with it. */
export function ProblemsTable({
  object,
  problems,
  decisions,
  onDecide,
  onPeopleAdded,
  onPipelineMade,
  stages: seen,
}: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const { data: me } = useQuery(meQuery);
  const [missing, setMissing] = useState<string[] | null>(null);
  const [stages, setStages] = useState<string[] | null>(null);
  const [isWhole, setWhole] = useState(false);
  const near = problems.filter(({ suggestion }) => suggestion);
  const names = [...new Set(problems.map(({ field }) => field ?? ''))];
  const groups = names.map((name) => ({
    name,
    field: object.fields.find((each) => each.name === name),
    own: problems.filter(({ field }) => (field ?? '') === name),
  }));
  const unknownIn = (own: ImportProblem[]) =>
    own.flatMap(({ value, code, is_rest }) =>
      value && !is_rest && code === 'no_such_record' ? [value] : [],
    );
  const shown = isWhole ? Number.POSITIVE_INFINITY : shownAtFirst;
  return (
    <section>
      <div className={classes.problemsHead}>
        <h2 className={classes.heading}>{t('problems')}</h2>
        {near.length > 0 && (
          <Button variant="subtle" onClick={() => onDecide(takeSuggestions(decisions, near))}>
            {t('takeSuggestions', { count: near.length })}
          </Button>
        )}
      </div>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('value')}</th>
              <th scope="col" className={classes.number}>
                {t('rowCount')}
              </th>
              <th scope="col">{t('decision')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, field, own }) => (
              <Fragment key={name}>
                {field && (
                  <tr className={classes.group}>
                    <th scope="rowgroup" colSpan={2}>
                      {label(field.label)}
                    </th>
                    <td>
                      <div className={classes.decision}>
                        <ForAll
                          field={field}
                          value={decisions.fields[name]}
                          onChange={(what) => onDecide(decideField(decisions, name, what))}
                        />
                        {field.type === 'stage' &&
                          onPipelineMade &&
                          me?.capabilities.includes('configure') && (
                            <Button
                              variant="light"
                              onClick={() => setStages([...new Set([...unknownIn(own), ...seen])])}
                            >
                              {t('makePipeline')}
                            </Button>
                          )}
                        {field.type === 'user' && me?.capabilities.includes('manage_users') && (
                          <Button variant="default" onClick={() => setMissing(unknownIn(own))}>
                            {t('addPeople')}
                          </Button>
                        )}
                      </div>
                    </td>
                  </tr>
                )}
                {own.slice(0, shown).map((problem) => (
                  <tr key={`${problem.value}:${problem.code}`}>
                    <th scope="row">
                      {problem.is_rest ? t('others') : problem.value || '—'}
                      <div className={classes.soft}>{problem.message}</div>
                    </th>
                    <td className={classes.number}>{formatNumber(problem.count, language)}</td>
                    <td>
                      {field && !problem.is_rest && problem.value && (
                        <DecisionInput
                          field={field}
                          problem={problem}
                          canCreate={creatable.includes(field.type)}
                          decision={decisions.values[name]?.[problem.value]}
                          onDecide={(decision) =>
                            onDecide(decide(decisions, name, problem.value ?? '', decision))
                          }
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && groups.some(({ own }) => own.length > shownAtFirst) && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('showAll', { count: problems.length })}
        </Button>
      )}
      {stages && onPipelineMade && (
        <PipelineDialog
          object={object.name}
          names={stages}
          onMade={(pipeline) => {
            setStages(null);
            onPipelineMade(pipeline);
          }}
          onClose={() => setStages(null)}
        />
      )}
      {missing && (
        <MissingPeopleDialog
          names={missing}
          onAdded={() => {
            setMissing(null);
            onPeopleAdded();
          }}
          onClose={() => setMissing(null)}
        />
      )}
    </section>
  );
}

type ForAllProps = { field: Field; value: Unknown | undefined; onChange: (what: Unknown) => void };

/** What becomes of all values of a field that are not decided one by one. */
function ForAll({ field, value, onChange }: ForAllProps) {
  const t = useText(texts);
  const label = useLabel();
  return (
    <Select
      aria-label={`${t('forAll')}: ${label(field.label)}`}
      placeholder={t('forAll')}
      data={[
        { value: 'refuse', label: t('allRefuse') },
        { value: 'empty', label: t('allEmpty') },
        ...(creatable.includes(field.type) ? [{ value: 'create', label: t('allCreate') }] : []),
      ]}
      value={value ?? null}
      onChange={(next) => next && onChange(next as Unknown)}
      w={200}
    />
  );
}
