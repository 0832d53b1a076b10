import { describe, expect, it } from 'vitest';
import { withPlace } from './objects';

describe('the rule of titles', () => {
  it('takes one more field, and lets it go again', () => {
    expect(withPlace('{brand}', 'model')).toBe('{brand} {model}');
    expect(withPlace('', 'model')).toBe('{model}');
    expect(withPlace('{brand} {model} · {plate}', 'model')).toBe('{brand} · {plate}');
  });
});
