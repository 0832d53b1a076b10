type Way = 'own' | 'team' | 'all';

/** How far a role that leads to a record lets its people see, or do at all. */
export function wayOf(reaches: Partial<Record<string, string>>): Way {
  const reach = reaches.read ?? reaches.update ?? reaches.delete;
  return reach === 'all' || reach === 'team' ? reach : 'own';
}
