import { describe, expect, it } from 'vitest';
import { type ListPage, type ListPages, renewedInSight, renewedPages, withPage } from './listPages';

const page = (name: string, next: string | null = `after ${name}`): ListPage => ({
  items: [{ id: name, object: 'deals', title: name, version: 1 }],
  next_cursor: next,
});
const many = (count: number): ListPages => ({
  pages: Array.from({ length: count }, (_, index) => page(String(index))),
  pageParams: Array.from({ length: count }, (_, index) => (index ? `after ${index - 1}` : null)),
});
const old = ({ pages }: ListPages) => pages.flatMap((each, index) => (each.isOld ? [index] : []));

function server() {
  const asked: (string | null)[] = [];
  const load = async (cursor: string | null) => {
    asked.push(cursor);
    return page(cursor ? String(Number(cursor.slice(6)) + 1) : '0');
  };
  return { asked, load };
}

describe('a long list asked for anew', () => {
  it('sends for its first page and those in sight, however long it is', async () => {
    const { asked, load } = server();
    const before = many(1000);
    const after = await renewedPages(() => before, [500, 501], load);
    expect(asked).toEqual([null, 'after 499', 'after 500']);
    expect(after.pages).toHaveLength(1000);
    expect(old(after)).toHaveLength(997);
  });

  it('sends for old pages when they come into sight, once', async () => {
    const { asked, load } = server();
    const before = await renewedPages(() => many(5), [0, 0], load);
    const after = await renewedInSight(before, [2, 3], load, () => before);
    expect(asked).toEqual([null, 'after 1', 'after 2']);
    await renewedInSight(after, [2, 3], load, () => after);
    expect(asked).toHaveLength(3);
  });

  it('keeps what was scrolled to meanwhile', async () => {
    const { load } = server();
    const [before, now] = [many(2), many(3)];
    let known = before;
    const coming = renewedPages(() => known, [0, 1], load);
    known = now;
    expect((await coming).pages).toHaveLength(3);
  });
});

describe('a page that came anew', () => {
  it('ends the list where there is no more', () => {
    const after = withPage(many(4), 1, page('1', null));
    expect([after.pages.length, after.pageParams.length]).toEqual([2, 2]);
  });

  it('tells the next one where it begins now', () => {
    const after = withPage(many(3), 0, page('0', 'after x'));
    expect(after.pageParams[1]).toBe('after x');
    expect(old(after)).toEqual([1]);
  });
});
