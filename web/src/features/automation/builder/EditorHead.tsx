import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import classes from './Builder.module.css';
import { texts } from './messages';

/** What is edited, what can be done with it, and the way out. */
export function EditorHead({ title, onClose, children }: HeadProps) {
  const t = useText(texts);
  return (
    <header className={classes.editorHead}>
      <h2 className={classes.editorTitle}>{title}</h2>
      {children}
      <Tool label={t('close')} icon={IconX} onClick={onClose} />
    </header>
  );
}

type HeadProps = { title: string; onClose: () => void; children?: React.ReactNode };
type ToolProps = { label: string; icon: typeof IconX; onClick: () => void; disabled?: boolean };

export function Tool({ label, icon: Mark, onClick, disabled }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>
        <Mark size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
