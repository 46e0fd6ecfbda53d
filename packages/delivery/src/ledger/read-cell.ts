import { readDay } from '../read-day.ts'
import { readFigure } from '../read-figure.ts'
import { isCreditCode } from './credit-code.ts'
import type { LedgerColumn } from './ledger-template.ts'

/** A name found by what people write of it: a region by code or name, a unit by any of its names. */
export interface FoundName {
  readonly id: string
  readonly name: string
}

/** What cells are read by. */
export interface CellGround {
  readonly today: string
  readonly regionOf: (written: string) => FoundName | null
  readonly unitOf: (written: string) => FoundName | null
}

/** A cell as it is kept: a decimal, an ISO day, the id of a region or a unit, else the text. Empty: nothing. */
export type ReadCell = { readonly value: string } | { readonly problem: string }

/** Longest text of a cell. */
const LONGEST = 500

/** Reads what a person wrote in a cell. Never guesses: what does not fit the column is a problem with a remedy. */
export function readCell(column: LedgerColumn, written: string, ground: CellGround): ReadCell {
  const text = written.trim()
  if (text === '') return column.needed ? { problem: `“${column.name}”没有填，请补上` } : { value: '' }
  switch (column.type) {
    case 'text':
      return readText(column, text)
    case 'number':
      return readFigure(text, column.unit)
    case 'date':
      return readDate(column, text, ground.today)
    case 'choice': {
      const found = column.options.find((option) => bare(option) === bare(text))
      return found === undefined
        ? { problem: `“${text.slice(0, 20)}”不在选项中，可填${column.options.join('、')}` }
        : { value: found }
    }
    case 'region': {
      const found = ground.regionOf(text)
      return found ? { value: found.id } : { problem: `“${text.slice(0, 20)}”不是本地区的区划，请核对名称或代码` }
    }
    case 'unit': {
      const found = ground.unitOf(text)
      return found ? { value: found.id } : { problem: `没有“${text.slice(0, 20)}”这个单位，请先在“单位与岗位”登记` }
    }
  }
}

function readText({ form }: LedgerColumn, text: string): ReadCell {
  if (text.length > LONGEST) return { problem: `超过${LONGEST}字，请写简短些` }
  if (form !== 'credit_code') return { value: text }
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return isCreditCode(code)
    ? { value: code }
    : { problem: `“${text.slice(0, 20)}”不是有效的统一社会信用代码（18位，末位校验），请核对` }
}

function readDate({ past }: LedgerColumn, text: string, today: string): ReadCell {
  const day = readDay(text, Number(today.slice(0, 4)))
  if (day === null) return { problem: `“${text.slice(0, 20)}”不是日期，请写成 2024-03-20` }
  return past && day > today ? { problem: `${day}还没有到，请核对日期` } : { value: day }
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
