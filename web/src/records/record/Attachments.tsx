import { ActionIcon, FileButton, Loader } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconPhoto, IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type Attachment, attachmentsQuery } from '@/api/history';
import { fieldOf } from '@/api/objects';
import type { ObjectType, RecordData } from '@/api/types';
import { formatBytes } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Related.module.css';
import { useFiles } from './useFiles';

const Preview = lazy(() => import('./preview/Preview'));

type Props = { object: ObjectType; record: RecordData };

/** The record's files; more are dropped here or chosen, a click shows one. */
export function Attachments({ object, record }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { data: files = [] } = useQuery(attachmentsQuery(object.name, record.id));
  const [isOver, setOver] = useState(false);
  const [shown, setShown] = useState<Attachment | null>(null);
  const { add, remove, sending } = useFiles(object, record);
  const canChange = record.permissions?.update !== false;
  const dropping = canChange && {
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
    <section
      className={classes.section}
      aria-label={t('files')}
      data-unprinted={files.length === 0 || undefined}
      {...dropping}
    >
      <h2 className={classes.heading}>
        {t('files')}
        {canChange && (
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
        {sending.map((name) => (
          <li key={name} className={classes.item}>
            <Loader size={14} />
            <span className={`${classes.title} cut`}>{t('sending', { name })}</span>
          </li>
        ))}
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            of={label(fieldOf(object, file.field ?? '')?.label ?? {})}
            onShow={() => setShown(file)}
            onRemove={canChange ? () => remove(file) : undefined}
          />
        ))}
      </ul>
      {canChange && (files.length === 0 || isOver) && (
        <p className={classes.drop} data-over={isOver || undefined} data-unprinted>
          {t('dropHint')}
        </p>
      )}
      <Suspense>{shown && <Preview file={shown} onClose={() => setShown(null)} />}</Suspense>
    </section>
  );
}

type RowProps = { file: Attachment; of: string; onShow: () => void; onRemove?: () => void };

function FileRow({ file, of, onShow, onRemove }: RowProps) {
  const t = useText(texts);
  const { language } = useLocale();
  const Mark = file.content_type.startsWith('image/')
    ? IconPhoto
    : file.content_type === 'application/pdf'
      ? IconFileTypePdf
      : IconFile;
  return (
    <li className={classes.item}>
      <Mark size={16} stroke={1.6} className={classes.mark} aria-hidden />
      <button type="button" className={`plain cut ${classes.title}`} onClick={onShow}>
        {file.name}
      </button>
      {of && <span className={`cut ${classes.count}`}>{of}</span>}
      <span className={classes.count}>{formatBytes(file.size, language)}</span>
      {onRemove && (
        <ActionIcon size={24} aria-label={t('removeFile', { name: file.name })} onClick={onRemove}>
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
