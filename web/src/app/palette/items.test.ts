import { IconSun } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { matching, readPaletteText } from './items';

describe('what is typed into the palette', () => {
  it('asks for everything, or by its first sign for one kind', () => {
    expect(readPaletteText('флот')).toEqual({ words: 'флот', commands: true, records: true });
    expect(readPaletteText('> dark')).toEqual({ words: 'dark', commands: true, records: false });
    expect(readPaletteText('@олена')).toEqual({ words: 'олена', commands: false, records: true });
  });

  it('finds the items that hold all its words', () => {
    const items = ['Create: Deal', 'Create: Contact', 'Deals'].map((label) => ({
      id: label,
      group: '',
      label,
      icon: IconSun,
      run: () => {},
    }));
    expect(matching(items, 'deal create').map((item) => item.label)).toEqual(['Create: Deal']);
    expect(matching(items, '')).toHaveLength(3);
  });
});
