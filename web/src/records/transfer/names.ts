import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** How the server calls the samples: no file can be called so. */
export const sampleFile = 'sample/data';

/** What an import is called: by its file. */
export function useFileName(): (run: { file_name: string }) => string {
  const t = useText(texts);
  return ({ file_name }) => (file_name === sampleFile ? t('sampleData') : file_name);
}
