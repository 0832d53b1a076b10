import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import type { Section } from '../sections';
import classes from './Palette.module.css';
import { PaletteList } from './PaletteList';
import { usePaletteItems } from './usePaletteItems';

type Props = {
  sections: Section[];
  onClose: () => void;
  onCreate: (object: string) => void;
  onKeys: () => void;
};

/** Search and every command behind one line: Ctrl/⌘ K. */
export default function Palette({ sections, onClose, onCreate, onKeys }: Props) {
  const t = useText(texts);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const items = usePaletteItems(text, { sections, onCreate, onKeys });
  const chosen = items[Math.min(at, items.length - 1)];

  const choose = (index: number) => {
    onClose();
    items[index]?.run();
  };
  const steps: Record<string, () => void> = {
    ArrowDown: () => setAt((now) => Math.min(now + 1, items.length - 1)),
    ArrowUp: () => setAt((now) => Math.max(now - 1, 0)),
    Enter: () => choose(Math.min(at, items.length - 1)),
  };
  const press = (event: React.KeyboardEvent) => {
    const step = steps[event.key];
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step();
  };

  return (
    <Modal.Root opened onClose={onClose} size={600} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('search')}>
        <div className={classes.line}>
          <IconSearch size={18} stroke={1.6} aria-hidden />
          <input
            className={classes.input}
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls="palette-list"
            aria-activedescendant={chosen && `palette-${chosen.id}`}
            aria-label={t('search')}
            placeholder={t('paletteHint')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
        </div>
        <PaletteList
          items={items}
          chosen={chosen?.id}
          isAsked={text.trim().length > 0}
          onPoint={setAt}
          onChoose={choose}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
