import { type Icon, IconFileImport, IconLayoutBoard, IconSparkles } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './SetUp.module.css';
import { StepPage } from './StepPage';
import { finishSetUp, makeSamples } from './setUp';

type Way = { to: string; Icon: Icon; title: string; text: string; withSamples?: boolean };

/** The last step: with what to begin. */
export function StartStep() {
  const t = useText(texts);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async (way: Way) => {
      if (way.withSamples) await makeSamples();
      await finishSetUp();
    },
    onSuccess: async (_done, { to }) => {
      localStorage.removeItem('set-up.colleagues');
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      void navigate({ href: to });
    },
    onError: (error) => toastFailure(asProblem(error).reason || t('offline')),
  });
  const ways: Way[] = [
    { to: '/imports', Icon: IconFileImport, title: t('importTitle'), text: t('importText') },
    {
      to: '/records/deals?view=board',
      Icon: IconLayoutBoard,
      title: t('samplesTitle'),
      text: t('samplesText'),
      withSamples: true,
    },
    { to: '/my-day', Icon: IconSparkles, title: t('emptyTitle'), text: t('emptyText') },
  ];
  return (
    <StepPage step="start" title={t('startTitle')} lead={t('startText')}>
      <div className={classes.ways}>
        {ways.map((way) => (
          <button
            key={way.to}
            type="button"
            className={classes.way}
            disabled={isPending}
            onClick={() => mutate(way)}
          >
            <way.Icon size={24} stroke={1.5} />
            <span>
              <b>{way.title}</b>
              <span>{way.text}</span>
            </span>
          </button>
        ))}
      </div>
    </StepPage>
  );
}
