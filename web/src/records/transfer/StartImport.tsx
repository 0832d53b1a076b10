import { Alert, Button, FileButton, Progress, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { toastFailure } from '@/design/toast';
import { formatBytes } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { beginImport, importQuery, repeatChoices, useImportTargets } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

const guess = '?';

/** Takes a file: what is in it, and the file itself, dropped or chosen. After an earlier import: with its choices. */
export function StartImport() {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const navigate = useNavigate();
  const { like, object: wanted } = useSearch({ strict: false }) as { like?: string; object?: string };
  const { data: earlier } = useQuery({ ...importQuery(like ?? ''), enabled: Boolean(like) });
  const objects = useImportTargets();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const [sent, setSent] = useState(0);
  const named = chosen ?? earlier?.object ?? wanted ?? guess;
  const object = named === guess ? null : named;
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: async (file: File) => {
      setSent(0);
      const run = await beginImport(object, file, setSent);
      if (earlier && earlier.object === object) {
        await repeatChoices(run.id, earlier).catch((problem) => toastFailure(asProblem(problem).reason));
      }
      return run;
    },
    onSuccess: (run) => void navigate({ to: '/imports/$id', params: { id: run.id } }),
  });
  const problem = error && asProblem(error);
  const take = (file: File | null | undefined) => file && !isPending && mutate(file);
  return (
    <section
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      {earlier && <p className={classes.soft}>{t('likeBefore', { file: earlier.file_name })}</p>}
      <Select
        label={t('object')}
        data={[
          { value: guess, label: t('guessObject') },
          ...objects.map((each) => ({ value: each.name, label: label(each.label_plural) })),
        ]}
        value={named}
        allowDeselect={false}
        searchable
        onChange={(next) => next && setChosen(next)}
        w={240}
      />
      <p className={classes.soft} role="status">
        {isPending
          ? `${t(sent < 1 ? 'sending' : 'reading')} ${formatBytes(variables.size, language)}`
          : t('drop')}
      </p>
      {isPending && (
        <Progress
          value={sent * 100}
          animated={sent === 1}
          striped={sent === 1}
          aria-label={t('sending')}
          w={240}
        />
      )}
      <FileButton accept=".csv,.tsv,.txt,.xlsx,.vcf" onChange={take}>
        {(props) => (
          <Button {...props} loading={isPending} leftSection={<IconUpload size={16} />}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {problem.status === 413 ? t('tooLarge') : problem.reason}
        </Alert>
      )}
    </section>
  );
}
