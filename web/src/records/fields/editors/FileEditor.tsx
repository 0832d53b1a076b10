import { Button, FileButton, Input } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import classes from '../Files.module.css';
import FilesValue from '../FilesValue';
import { type FileKind, fileKindTexts } from '../fileKinds';
import { texts } from '../messages';
import { useSendFiles } from '../useSendFiles';
import { filesOf } from '../values';
import type { EditorProps } from './types';

/** Files, chosen or dropped here; each is sent at once and joins the value when it has arrived. */
export default function FileEditor({
  field,
  value,
  onChange,
  error,
  label,
  isInline,
  required,
}: EditorProps) {
  const t = useText(texts);
  const [isOver, setOver] = useState(false);
  const { send, sending, fault } = useSendFiles(field, value, onChange);
  const files = filesOf(value);
  const isMany = Boolean(field.settings?.many);
  const limits = useLimits(field);
  return (
    <Input.Wrapper
      label={isInline ? undefined : label}
      labelElement="div"
      withAsterisk={Boolean(required) && !isInline}
      error={fault ?? error}
    >
      <section
        className={classes.drop}
        aria-label={label}
        data-bare={(isInline && !isOver) || undefined}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          send(event.dataTransfer.files);
        }}
      >
        {files.length > 0 && (
          <FilesValue
            field={field}
            value={files}
            isWhole
            onRemove={(file) => onChange(files.filter(({ id }) => id !== file.id))}
          />
        )}
        <div className={classes.foot}>
          <FileButton
            multiple={isMany}
            accept={accepted(field)}
            onChange={(chosen) => chosen && send(Array.isArray(chosen) ? chosen : [chosen])}
          >
            {(props) => (
              <Button
                {...props}
                variant="subtle"
                size="compact-sm"
                px={0}
                fz={13}
                loading={sending.length > 0}
                leftSection={<IconUpload size={14} />}
                aria-label={`${label}: ${t(files.length > 0 && !isMany ? 'replaceFile' : 'addFile')}`}
              >
                {t(files.length > 0 && !isMany ? 'replaceFile' : 'addFile')}
              </Button>
            )}
          </FileButton>
          {(files.length === 0 || isOver) && <span>{limits}</span>}
        </div>
      </section>
    </Input.Wrapper>
  );
}

/** What may be sent, in words: "Pictures, PDF · up to 5 MB". */
function useLimits(field: Field): string {
  const t = useText(texts);
  const kindName = useText(fileKindTexts);
  const kinds = (field.settings?.kinds ?? []) as FileKind[];
  const most = t('upTo', { most: Number(field.settings?.megabytes ?? 50) });
  return kinds.length > 0 ? `${kinds.map((kind) => kindName(kind)).join(', ')} · ${most}` : most;
}

const endings: Record<FileKind, string> = {
  image: 'image/*',
  pdf: 'application/pdf',
  document: '.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt,.csv',
  audio: 'audio/*',
  video: 'video/*',
  archive: '.zip,.rar,.7z,.gz',
};

/** What the dialog of the system offers; the server reads the bytes. */
function accepted(field: Field): string | undefined {
  const kinds = (field.settings?.kinds ?? []) as FileKind[];
  return kinds.length > 0 ? kinds.map((kind) => endings[kind]).join(',') : undefined;
}
