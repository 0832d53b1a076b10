import { expect, it } from 'vitest';
import { kindOf } from './kind';

it.each([
  ['image/png', 'picture'],
  ['application/pdf', 'pdf'],
  ['text/plain; charset=utf-8', 'text'],
  ['text/html', 'other'],
  ['image/svg+xml', 'other'],
  ['application/octet-stream', 'other'],
])('%s is shown as %s', (type, kind) => expect(kindOf(type)).toBe(kind));
