import { ActionIcon } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconPhoto, IconX } from '@tabler/icons-react';
import type { FileCard } from '@/api/history';
import { formatBytes } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Files.module.css';
import { texts } from './messages';

type Props = { file: FileCard; onShow?: () => void; onRemove?: () => void };

/** A file by its name: a click shows it. */
export function FileChip({ file, onShow, onRemove }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const Mark = file.content_type.startsWith('image/')
    ? IconPhoto
    : file.content_type === 'application/pdf'
      ? IconFileTypePdf
      : IconFile;
  const size = formatBytes(file.size, language);
  return (
    <span className={classes.chip}>
      <Mark size={14} stroke={1.6} className={classes.mark} aria-hidden />
      {onShow ? (
        <button type="button" className={`plain cut ${classes.name}`} title={size} onClick={onShow}>
          {file.name}
        </button>
      ) : (
        <span className="cut" title={size}>
          {file.name}
        </span>
      )}
      {onRemove && (
        <ActionIcon size={22} aria-label={t('removeFile', { name: file.name })} onClick={onRemove}>
          <IconX size={13} />
        </ActionIcon>
      )}
    </span>
  );
}
