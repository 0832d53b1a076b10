import type { Field } from '@/api/types';

/** A field that leads to any record, for choosing one. */
export const anyRecord: Field = {
  name: 'record',
  type: 'reference',
  label: {},
  required: true,
  unique: false,
  read_only: false,
  custom: false,
  options: [],
  target: null,
  sortable: false,
  filterable: false,
  operators: [],
  group: null,
};
