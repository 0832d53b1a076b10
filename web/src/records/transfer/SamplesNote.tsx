import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n';
import { canRevert, type Summary } from './imports';
import { texts } from './messages';
import { sampleFile } from './names';
import { RevertDialog } from './RevertDialog';
import classes from './Transfer.module.css';

/** Says that there is sample data, and takes it out in one go. */
export function SamplesNote({ runs }: { runs: Summary[] | undefined }) {
  const t = useText(texts);
  const [isAsking, setAsking] = useState(false);
  const run = runs?.find((each) => each.file_name === sampleFile && canRevert(each));
  if (!run) return null;
  return (
    <Alert variant="light" color="gray" mb="md">
      <div className={classes.note}>
        <span>{t('samplesAreIn')}</span>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('takeSamplesOut')}
        </Button>
      </div>
      {isAsking && <RevertDialog run={run} onClose={() => setAsking(false)} />}
    </Alert>
  );
}
