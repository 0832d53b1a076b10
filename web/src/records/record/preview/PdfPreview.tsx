import { Button, Skeleton } from '@mantine/core';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { ProblemState } from '@/design/ProblemState';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import classes from './Preview.module.css';

GlobalWorkerOptions.workerSrc = worker;

const pagesAtOnce = 25;

/** A PDF, its pages drawn as pictures by a worker, some at a time; scripts, forms and links in it do nothing. */
export default function PdfPreview({ url, name }: { url: string; name: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const t = useText(texts);
  const [asked, setAsked] = useState(pagesAtOnce);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const task = getDocument({ url, isEvalSupported: false, enableXfa: false });
    task.promise.then(setPdf, () => setBroken(true));
    return () => void task.destroy();
  }, [url]);
  if (isBroken) return <ProblemState status={422} reason={name} />;
  if (!pdf) return <Skeleton height={320} />;
  const count = Math.min(pdf.numPages, asked);
  return (
    <>
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} />
      ))}
      {count < pdf.numPages && (
        <p className={classes.rest}>
          {t('pagesShown', { number: count, count: pdf.numPages })}{' '}
          <Button variant="subtle" onClick={() => setAsked(count + pagesAtOnce)}>
            {t('morePages')}
          </Button>
        </p>
      )}
    </>
  );
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const t = useText(texts);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      const page = await pdf.getPage(number);
      const paper = canvas.current;
      if (isGone || !paper) return;
      const natural = page.getViewport({ scale: 1 });
      const width = (paper.parentElement?.clientWidth ?? 720) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale: Math.min(3, width / natural.width) });
      paper.width = viewport.width;
      paper.height = viewport.height;
      await page.render({ canvas: paper, viewport }).promise;
      paper.dataset.drawn = 'true';
    })().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('page', { number, count: pdf.numPages })}
      className={classes.page}
    />
  );
}
