import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '@/design/FormDialog';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { Part, Specimen } from './Part';

type Shown = 'ask' | 'sure' | null;

/** Dialogs and toasts, opened to be looked at. */
export function DialogsPart() {
  const t = useText(texts);
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  return (
    <Part id="dialogs" title={t('dialogs')} width={480}>
      <Specimen name={t('usual')}>
        <Button variant="default" onClick={() => setShown('ask')}>
          {t('askDialog')}
        </Button>
        <Button variant="default" onClick={() => setShown('sure')}>
          {t('sureDialog')}
        </Button>
      </Specimen>
      <Specimen name={t('usual')}>
        <Button variant="default" onClick={() => toast(t('done'), { label: t('undo'), run: close })}>
          {t('toastDone')}
        </Button>
        <Button variant="default" onClick={() => toastFailure(t('failed'))}>
          {t('toastFailed')}
        </Button>
      </Specimen>
      {shown === 'ask' && (
        <FormDialog onClose={close} onSave={close} isSaving={false} title={t('long')} fault={t('failed')}>
          <TextInput label={t('name')} data-autofocus defaultValue={t('line')} />
          <TextInput label={t('sum')} error={t('fault')} />
        </FormDialog>
      )}
      {shown === 'sure' && (
        <ConfirmDialog title={t('grave')} action={t('grave')} onConfirm={close} onClose={close}>
          {t('sureText')}
        </ConfirmDialog>
      )}
    </Part>
  );
}
