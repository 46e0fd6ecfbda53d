import {
  DIRECTIONS,
  FREQUENCIES,
  type IndicatorDefinition,
  METADATA_KEYS,
  SOURCE_KINDS,
  stateNames,
  TIMINGS,
} from '@tongtu/indicator'

/** A definition with all that is known of it, under the names of its fields and in words (R39). */
export function definitionMetadata(definition: IndicatorDefinition) {
  const { id, name, aliases, unit, per, decimals, caliber, numerator, denominator, formula, limits } = definition
  return {
    ...{ id, name, aliases, unit, per, decimals, caliber, numerator, denominator, formula, limits },
    direction: DIRECTIONS[definition.direction],
    timing: TIMINGS[definition.timing],
    frequency: FREQUENCIES[definition.frequency],
    source: { department: definition.source.department, kind: SOURCE_KINDS[definition.source.kind] },
    release: definition.release.map(({ state, months }) => ({ state: stateNames[state], monthsAfter: months })),
    variants: definition.variants,
    metadata: Object.fromEntries(
      Object.entries(definition.metadata).map(([key, words]) => [
        METADATA_KEYS[key as keyof typeof METADATA_KEYS],
        words,
      ]),
    ),
    unverified: definition.unverified,
  }
}

/**
 * The description of the figures of one indicator as CSV on the Web: what each column of `…/figures.csv` holds, with the
 * definition as its note. https://www.w3.org/TR/tabular-metadata/
 * @param unit of the figures, where it is not that of the definition
 */
export function csvwMetadata(definition: IndicatorDefinition, url: string, unit = definition.unit) {
  const { id, name, caliber, source } = definition
  const column = (titles: string, datatype: object | string = 'string', more: object = {}) => ({
    ...{ titles, datatype },
    ...more,
  })
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    url,
    'dc:identifier': id,
    'dc:title': name,
    'dc:description': caliber,
    'dc:publisher': source.department,
    dialect: { header: true, encoding: 'utf-8' },
    tableSchema: {
      columns: [
        column('地区', { base: 'string', format: '[0-9]{6,12}' }, { name: 'region', required: true }),
        column(
          '期别',
          { base: 'string', format: '[0-9]{4}(-(H[12]|Q[1-4]|[01][0-9]))?' },
          { name: 'period', required: true },
        ),
        column('本期值', 'decimal', { name: 'value', null: '', ...(unit === null ? {} : { 'dc:description': unit }) }),
        column('没有数的原因', 'string', { name: 'absence', null: '' }),
        column('数据状态', 'string', { name: 'state', required: true }),
        column('来源', 'string', { name: 'source', null: '' }),
      ],
      primaryKey: ['region', 'period'],
    },
    notes: [definitionMetadata(definition)],
  }
}
