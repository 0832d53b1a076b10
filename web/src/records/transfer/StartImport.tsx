import { Alert, Button, FileButton, Select } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { useLabel, useText } from '@/lib/i18n';
import { beginImport } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

/** Takes a file: what is in it, and the file itself, dropped or chosen. */
export function StartImport() {
  const t = useText(texts);
  const label = useLabel();
  const navigate = useNavigate();
  const objects = useObjects().filter((object) => !object.system && object.verbs.includes('create'));
  const [object, setObject] = useState('contacts');
  const [isOver, setOver] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File) => beginImport(object, file),
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
      <Select
        label={t('object')}
        data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
        value={object}
        allowDeselect={false}
        onChange={(next) => next && setObject(next)}
        w={220}
      />
      <p className={classes.soft}>{isPending ? t('reading') : t('drop')}</p>
      <FileButton accept=".csv,.tsv,.txt,.xlsx" onChange={take}>
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
