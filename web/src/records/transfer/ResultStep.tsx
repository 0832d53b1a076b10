import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { seeingUrl } from '@/api/seeAs';
import type { ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { Counts } from './Counts';
import { canRevert, colleagues, type Import } from './imports';
import { texts } from './messages';
import { sampleFile } from './names';
import { Reasons } from './Reasons';
import { RevertDialog } from './RevertDialog';
import { RepeatButton } from './repeats/RepeatButton';
import { RepeatDialog } from './repeats/RepeatDialog';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';
import { useStatusWord } from './useStatusWord';

/** What became of every row, and the ways on: the records, the refused rows, all of it taken back. */
export function ResultStep({ run, object }: { run: Import; object: ObjectType }) {
  const t = useText(texts);
  const word = useStatusWord();
  const { mutate, isPending } = useImportStep(run.id);
  const canGoOn = run.status === 'stopped' || run.status === 'failed';
  const [isAsking, setAsking] = useState(false);
  const [isRepeating, setRepeating] = useState(false);
  const isSample = run.file_name === sampleFile;
  return (
    <>
      <h2 className={classes.heading}>{word(run.status)}</h2>
      <Counts run={run} />
      <Reasons run={run} object={object} withProblems />
      {run.progress.rows_per_second !== null && (
        <p className={classes.pace}>{t('pace', { count: run.progress.rows_per_second })}</p>
      )}
      <div className={classes.foot}>
        {canRevert(run) && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('revert')}
          </Button>
        )}
        {run.counts.refused > 0 && (
          <Button
            component="a"
            href={seeingUrl(`/api/v1/imports/${run.id}/rejects`)}
            download
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            {t('rejects')}
          </Button>
        )}
        {canGoOn && (
          <Button loading={isPending} onClick={() => mutate({ verb: 'start' })}>
            {t('goOn')}
          </Button>
        )}
        {!isSample && (
          <Button component={Link} to={`/imports?like=${run.id}`} variant="default">
            {t('again')}
          </Button>
        )}
        <RepeatButton run={run} onAsk={() => setRepeating(true)} />
        <Button component={Link} to="/imports" variant="default">
          {t('another')}
        </Button>
        {run.status === 'done' && (
          <Button
            component={Link}
            to={run.object === colleagues ? '/settings/people' : `/records/${run.object}`}
          >
            {t(run.object === colleagues ? 'seeColleagues' : 'seeRecords')}
          </Button>
        )}
      </div>
      {isRepeating && <RepeatDialog like={run} onClose={() => setRepeating(false)} />}
      {isAsking && <RevertDialog run={run} onClose={() => setAsking(false)} />}
    </>
  );
}
