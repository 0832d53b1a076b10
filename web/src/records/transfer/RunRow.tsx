import { Badge, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { RowMenu } from '@/design/RowMenu';
import { formatMoment, formatNumber, formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { canRevert, type Outcome, type Summary } from './imports';
import { texts } from './messages';
import { sampleFile, useFileName } from './names';
import { RevertDialog } from './RevertDialog';
import { RepeatButton } from './repeats/RepeatButton';
import { RepeatDialog } from './repeats/RepeatDialog';
import classes from './Transfer.module.css';
import { useStatusWord } from './useStatusWord';

type Props = { run: Summary; object: string; person: string | undefined };

/** An import of before: what came of it, by whom, and what can still be done about it. */
export function RunRow({ run, object, person }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const word = useStatusWord();
  const nameOf = useFileName();
  const [isAsking, setAsking] = useState(false);
  const [isRepeating, setRepeating] = useState(false);
  const words: Record<Outcome, string> = {
    created: t('created'),
    updated: t('updated'),
    skipped: t('skipped'),
    refused: t('refused'),
  };
  const outcomes = (Object.keys(words) as Outcome[]).filter((outcome) => run.counts[outcome] > 0);
  const name = nameOf(run);
  return (
    <li className={classes.run}>
      <Link to="/imports/$id" params={{ id: run.id }} className={classes.runLink}>
        <span className={`${classes.file} cut`}>{name}</span>
        <span className={`${classes.soft} cut`}>
          {[object, formatMoment(run.created_at, locale), run.repeat ? t('byClock') : person]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={`${classes.outcomes} cut`}>
          {outcomes.length === 0 && t('rows', { count: run.rows })}
          {outcomes
            .map((outcome) => `${words[outcome]}: ${formatNumber(run.counts[outcome], locale.language)}`)
            .join(' · ')}
        </span>
      </Link>
      <Badge color={run.status === 'failed' ? 'red' : run.status === 'done' ? 'green' : 'gray'}>
        {word(run.status)}
        {run.progress.is_busy && ` ${formatPercent(run.progress.percent, locale.language, 0)}`}
      </Badge>
      <RowMenu label={t('more', { name })}>
        {run.file_name !== sampleFile && (
          <Menu.Item leftSection={<IconRepeat size={16} />} component={Link} to={`/imports?like=${run.id}`}>
            {t('again')}
          </Menu.Item>
        )}
        <RepeatButton run={run} inMenu onAsk={() => setRepeating(true)} />
        <Menu.Item
          leftSection={<IconDownload size={16} />}
          component="a"
          href={`/api/v1/imports/${run.id}/rejects`}
          download
          disabled={run.counts.refused === 0}
        >
          {t('rejects')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconArrowBackUp size={16} />}
          disabled={!canRevert(run)}
          onClick={() => setAsking(true)}
        >
          {t('revert')}
        </Menu.Item>
      </RowMenu>
      {isRepeating && <RepeatDialog like={run} onClose={() => setRepeating(false)} />}
      {isAsking && <RevertDialog run={run} onClose={() => setAsking(false)} />}
    </li>
  );
}
