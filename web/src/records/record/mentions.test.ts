import { describe, expect, it } from 'vitest';
import { callAt, called, mentioned, mentionParts, withMention } from './mentions';

const people = [
  { id: '1', name: 'Олена Коваль' },
  { id: '2', name: 'Олена' },
  { id: '3', name: 'Ivan (sales)' },
];

describe('calling a colleague', () => {
  it('begins with @ at the beginning of a word', () => {
    expect(callAt('Так @Оле', 8)).toEqual({ from: 4, word: 'Оле' });
    expect(callAt('@', 1)).toEqual({ from: 0, word: '' });
    expect(callAt('a@b', 3)).toBeNull();
    expect(callAt('@Олена Ко', 9)).toEqual({ from: 0, word: 'Олена Ко' });
  });

  it('finds by the beginning of any word of the name', () => {
    expect(called(people, 'ков').map((each) => each.id)).toEqual(['1']);
    expect(called(people, 'ОЛЕ').map((each) => each.id)).toEqual(['1', '2']);
  });

  it('puts the name in place of what was typed', () => {
    expect(withMention('Так @Оле, ні', 4, 8, 'Олена')).toEqual({ text: 'Так @Олена , ні', caret: 11 });
  });

  it('is kept only while the name stands in the text', () => {
    expect(mentioned('@Ivan (sales) подивись', people)).toEqual(['3']);
    expect(mentioned('нікого', people)).toEqual([]);
  });

  it('is shown by the longest name', () => {
    const names = people.map((each) => each.name);
    expect(mentionParts('Хай @Олена Коваль і @Ivan (sales)', names).map((part) => part.text)).toEqual([
      'Хай ',
      '@Олена Коваль',
      ' і ',
      '@Ivan (sales)',
    ]);
  });
});
