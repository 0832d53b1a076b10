import { useRef, useState } from 'react';
import type { Field } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { FieldEditor } from './FieldEditor';
import { useFault } from './useFault';

type Props = {
  field: Field;
  value: unknown;
  error?: string;
  onSave: (value: unknown) => void;
  onClose: () => void;
};

/** Edits one value where it stands: Enter or leaving saves, Esc leaves it as it was. */
export function InlineEditor({ field, value, error, onSave, onClose }: Props) {
  const label = useLabel();
  const [draft, setDraft] = useState(value);
  const faultIn = useFault(field);
  const [fault, setFault] = useState<string>();
  const newest = useRef(value);
  const change = (next: unknown) => {
    newest.current = next;
    setDraft(next);
  };
  const isSettled = useRef(false);
  const box = useRef<HTMLDivElement>(null);

  const settle = (next: unknown) => {
    if (isSettled.current) return;
    const wrong = faultIn(next);
    setFault(wrong);
    if (wrong) return;
    isSettled.current = true;
    if (JSON.stringify(next) !== JSON.stringify(value)) onSave(next);
    onClose();
  };
  const cancel = () => {
    isSettled.current = true;
    onClose();
  };
  const press = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return cancel();
    const isDone = event.key === 'Enter' && (field.type !== 'long_text' || event.ctrlKey || event.metaKey);
    if (isDone && !keepsEnter.has(field.type)) {
      event.preventDefault();
      settle(newest.current);
    }
  };
  const leave = (event: React.FocusEvent) => {
    const next = event.relatedTarget as HTMLElement | null;
    if (box.current?.contains(next) || next?.closest('[data-portal]')) return;
    // An editor may turn typed text into its value while losing focus: read it after that.
    setTimeout(() => settle(newest.current));
  };

  return (
    <div ref={box} onKeyDown={press} onBlur={leave} role="presentation">
      <FieldEditor
        field={field}
        value={draft}
        error={fault ?? error}
        label={label(field.label)}
        onChange={change}
        onCommit={settle}
        isInline
        autoFocus
      />
    </div>
  );
}

/** Editors in which Enter chooses or adds a value first. */
const keepsEnter = new Set([
  'select',
  'multi_select',
  'tags',
  'phones',
  'emails',
  'urls',
  'stage',
  'user',
  'reference',
  'references',
]);
