import { ActionIcon, FileButton } from '@mantine/core';
import { IconFile, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { attach, attachmentsQuery } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { formatBytes } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Related.module.css';

type Props = { object: ObjectType; record: RecordData };

/** The record's files; more are dropped here or chosen. */
export function Attachments({ object, record }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const client = useQueryClient();
  const query = attachmentsQuery(object.name, record.id);
  const { data: files = [] } = useQuery(query);
  const [isOver, setOver] = useState(false);
  const { mutate } = useMutation({
    mutationFn: (file: File) => attach(object.name, record.id, file),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: query.queryKey });
      void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
    },
    onError: (error, file) => {
      const problem = asProblem(error);
      toastFailure(problem.status === 413 ? t('tooLarge', { name: file.name }) : problem.reason);
    },
  });
  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) mutate(file);
  };
  const canAdd = record.permissions?.update !== false;
  const dropping = canAdd && {
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer.files);
    },
  };
  return (
    <section className={classes.section} {...dropping}>
      <h2 className={classes.heading}>
        {t('files')}
        {canAdd && (
          <FileButton multiple onChange={add}>
            {(props) => (
              <ActionIcon {...props} size={24} aria-label={t('addFile')}>
                <IconPlus size={16} />
              </ActionIcon>
            )}
          </FileButton>
        )}
      </h2>
      <ul className={classes.list}>
        {files.map((file) => (
          <li key={file.id}>
            <a className={classes.item} href={`/api/v1/attachments/${file.id}/content`} download={file.name}>
              <IconFile size={16} stroke={1.6} className={classes.mark} aria-hidden />
              <span className={`${classes.title} cut`}>{file.name}</span>
              <span className={classes.count}>{formatBytes(file.size, language)}</span>
            </a>
          </li>
        ))}
      </ul>
      {canAdd && (files.length === 0 || isOver) && (
        <p className={classes.drop} data-over={isOver || undefined}>
          {t('dropHint')}
        </p>
      )}
    </section>
  );
}
