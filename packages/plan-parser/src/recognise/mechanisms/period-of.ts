const PERIODS: Readonly<Record<string, string>> = {
  日: 'day',
  周: 'week',
  双周: 'fortnight',
  半月: 'fortnight',
  两周: 'fortnight',
  旬: 'ten_days',
  月: 'month',
  双月: 'two_months',
  两月: 'two_months',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half_year',
  年终: 'year',
  年底: 'year',
  年: 'year',
  定期: 'regular',
  不定期: 'irregular',
}

/** The period that a word of rhythm names (每季度 → quarter); `regular` where it names none. */
export const periodOf = (word: string): string => PERIODS[word.replace(/^每/u, '')] ?? 'regular'
