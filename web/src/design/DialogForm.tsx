import { Alert, Button } from '@mantine/core';
import { useText } from '@/lib/i18n';
import classes from './DialogForm.module.css';
import { texts } from './messages';

export type DialogFormProps = {
  onSave: () => void;
  onClose: () => void;
  isSaving: boolean;
  canSave?: boolean;
  /** What the button is called that ends the form; "Save" if not told. */
  saveLabel?: string;
  /** Why it was not saved, where no field is to blame. */
  fault?: string;
  /** What stands at the foot, away from the buttons. */
  aside?: React.ReactNode;
  children: React.ReactNode;
};

/** The inside of a dialog that asks for values: saved by its button or by Enter, and never twice at once. */
export function DialogForm({
  onSave,
  onClose,
  isSaving,
  canSave = true,
  saveLabel,
  fault,
  aside,
  children,
}: DialogFormProps) {
  const t = useText(texts);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isSaving && canSave) onSave();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {fault && (
        <Alert color="red" variant="light" role="alert">
          {fault}
        </Alert>
      )}
      {children}
      <div className={classes.foot}>
        {aside && <div className={classes.aside}>{aside}</div>}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isSaving} disabled={!canSave}>
          {saveLabel ?? t('save')}
        </Button>
      </div>
    </form>
  );
}
