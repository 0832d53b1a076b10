import { type ComponentProps, lazy, Suspense } from 'react';
import type { EditorProps } from './editors/types';

const Editor = lazy(() => import('./editors/FileEditor'));
const Value = lazy(() => import('./FilesValue'));

/** Files are in few objects, so what shows and takes them is fetched where a field of files stands. */
export function FileEditor(props: EditorProps) {
  return (
    <Suspense>
      <Editor {...props} />
    </Suspense>
  );
}

export function FilesValue(props: ComponentProps<typeof Value>) {
  return (
    <Suspense>
      <Value {...props} />
    </Suspense>
  );
}
