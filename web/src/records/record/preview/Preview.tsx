import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { Attachment } from '@/api/history';
import { seeingUrl } from '@/api/seeAs';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import { kindOf } from './kind';
import classes from './Preview.module.css';
import { TextPreview } from './TextPreview';

const PdfPreview = lazy(() => import('./PdfPreview'));

type Props = { file: Pick<Attachment, 'name' | 'content_type' | 'url'>; onClose: () => void };

/** A file as it looks: pictures, PDF pages drawn as pictures, text as letters. Nothing in it is ever run. */
export default function Preview({ file, onClose }: Props) {
  const t = useText(texts);
  const kind = kindOf(file.content_type);
  const url = seeingUrl(file.url);
  return (
    <Dialog onClose={onClose} title={file.name} size="xl" centered>
      <div className={classes.stage}>
        {kind === 'picture' && <img src={url} alt={file.name} className={classes.picture} />}
        {kind === 'text' && <TextPreview url={url} />}
        {kind === 'pdf' && (
          <Suspense>
            <PdfPreview url={url} name={file.name} />
          </Suspense>
        )}
        {kind === 'other' && <p className={classes.none}>{t('noPreview')}</p>}
      </div>
      <div className={classes.foot}>
        <Button
          component="a"
          href={url}
          download={file.name}
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          {t('download')}
        </Button>
      </div>
    </Dialog>
  );
}
