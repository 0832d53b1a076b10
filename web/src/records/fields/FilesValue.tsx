import { lazy, Suspense, useState } from 'react';
import { contentUrl, type FileCard } from '@/api/history';
import type { Field } from '@/api/types';
import { FileChip } from './FileChip';
import classes from './Files.module.css';
import { filesOf } from './values';

const Preview = lazy(() => import('../record/preview/Preview'));

type Props = {
  field: Field;
  value: unknown;
  isQuiet?: boolean;
  isWhole?: boolean;
  onRemove?: (file: FileCard) => void;
};

/** The files of a field, each shown by a click. */
export default function FilesValue({ value, isQuiet, isWhole, onRemove }: Props) {
  const [shown, setShown] = useState<FileCard | null>(null);
  return (
    // What happens in the preview is no click on the row or field it was opened from.
    <span
      role="presentation"
      className={isWhole ? classes.whole : classes.row}
      onClick={isQuiet ? undefined : (event) => event.stopPropagation()}
    >
      {filesOf(value).map((file) => (
        <FileChip
          key={file.id}
          file={file}
          onShow={isQuiet ? undefined : () => setShown(file)}
          onRemove={onRemove && (() => onRemove(file))}
        />
      ))}
      <Suspense>
        {shown && <Preview file={{ ...shown, url: contentUrl(shown.id) }} onClose={() => setShown(null)} />}
      </Suspense>
    </span>
  );
}
