import { Modal, type ModalProps } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { useFocusBack } from './useFocusBack';

/** A dialog over the page, its closing cross named in the reader's language. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  const t = useText(texts);
  useFocusBack();
  return <Modal opened closeButtonProps={{ 'aria-label': t('close') }} {...props} />;
}
