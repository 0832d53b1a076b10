/** What is read anew when tags change. */
export const tagKeys = [['tags']];
