import { Button, Progress } from '@mantine/core';
import type { BulkRun } from '@/api/bulk';
import { useObjects } from '@/api/objects';
import { Avatar } from '@/design/Avatar';
import rows from '@/design/rows/Rows.module.css';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useBulk } from '../bulk/useBulk';
import { useRunWords } from '../bulk/useRunWords';
import { FieldValue } from '../fields/FieldValue';
import { TagChip } from '../fields/TagChip';
import { WithLookups } from '../fields/WithLookups';
import classes from './Changes.module.css';
import { texts } from './messages';

type Props = { run: BulkRun; onWhy: () => void };

/** One change of many records in plain words. */
export function ChangeRow({ run, onWhy }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const object = useObjects().find(({ name }) => name === run.object);
  const { undo } = useBulk();
  const where = object ? label(object.label_plural) : t('everywhere');
  const what = useDeed(run);
  const state = useRunWords(run);
  const who = run.author ?? t('somebody');
  const hasReasons = !run.is_busy && run.counts.refused + run.counts.kept > 0;
  return (
    <li className={`${rows.row} ${classes.row}`}>
      <Avatar name={who} size={28} />
      <div className={rows.main}>
        <div className={classes.what}>
          <b>
            {what}: {where}
          </b>
          <WithLookups object={object}>
            <Details run={run} />
          </WithLookups>
        </div>
        <div className={rows.soft}>
          {who} · {formatMoment(run.created_at, locale)} · {state}
        </div>
        {run.is_busy && <Progress value={run.percent} size="xs" aria-label={state} />}
      </div>
      {hasReasons && (
        <Button variant="subtle" size="xs" onClick={onWhy}>
          {t('why')}
        </Button>
      )}
      {run.can_undo && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('undoIt', { what: `${what}: ${where}` })}
          onClick={() => undo(run.id)}
        >
          {t('undo')}
        </Button>
      )}
    </li>
  );
}

function useDeed(run: BulkRun): string {
  const t = useText(texts);
  if (run.kind === 'delete') return t('removed');
  if (run.kind === 'restore') return t('restored');
  if (run.kind === 'merge') return t('merged');
  if (run.kind === 'hand_over') return t('handed');
  if (run.kind === 'make') return t('tasked');
  if (run.kind === 'share') return t(run.change.level === null ? 'unshared' : 'shared');
  if (run.kind === 'retag') return t(run.change.to === null ? 'untagged' : 'retagged');
  return t('changed');
}

/** The fields and what they were changed to; the tags that came and went. */
function Details({ run }: { run: BulkRun }) {
  const t = useText(texts);
  const label = useLabel();
  const object = useObjects().find(({ name }) => name === run.object);
  if (run.kind === 'retag')
    return <Retagged from={run.change.from as string[]} to={run.change.to as string} />;
  return (
    <>
      {Object.entries(run.change).map(([name, value]) => {
        const field = object?.fields.find((each) => each.name === name);
        if (!field) return null;
        const isNamed = field.type !== 'reference' && field.type !== 'references';
        return (
          <span key={name} className={classes.fact}>
            <span className={rows.soft}>{label(field.label)}</span>
            {value === null || value === ''
              ? t('cleared')
              : isNamed && <FieldValue field={field} value={value} isQuiet />}
          </span>
        );
      })}
      <Tags words={t('added')} tags={run.add_tags} />
      <Tags words={t('taken')} tags={run.remove_tags} />
    </>
  );
}

function Tags({ words, tags }: { words: string; tags: string[] }) {
  if (tags.length === 0) return null;
  return (
    <span className={classes.fact}>
      <span className={rows.soft}>{words}</span>
      {tags.map((tag) => (
        <TagChip key={tag} name={tag} />
      ))}
    </span>
  );
}

function Retagged({ from, to }: { from: string[]; to: string | null }) {
  return (
    <span className={classes.fact}>
      {from.map((tag) => (
        <TagChip key={tag} name={tag} />
      ))}
      {to !== null && (
        <>
          <span aria-hidden>→</span>
          <TagChip name={to} />
        </>
      )}
    </span>
  );
}
