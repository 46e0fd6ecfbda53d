import { type ArchitectureMap, chainLevels, lights, mapSvg } from '@tongtu/delivery'
import type { MapSheet } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'
import { saveFile } from '../../app/save-file.ts'
import { columnName, versionName } from './map-data.ts'

/** Hands the sheet to the browser as a picture. */
export function savePicture(sheet: MapSheet, map: ArchitectureMap, line: string): void {
  const levels = Object.fromEntries(chainLevels.map((level) => [level, columnName(map, level)]))
  const words = Object.fromEntries(lights.map((light) => [light, word('light', light)]))
  const svg = mapSvg(map, {
    title: t('map.title'),
    line,
    levels: levels as Record<(typeof chainLevels)[number], string>,
    lights: words as Record<(typeof lights)[number], string>,
  })
  const name = t('map.svg.file', { plan: sheet.planTitle, version: versionName(sheet.version) })
  saveFile(new Blob([svg], { type: 'image/svg+xml' }), name)
}
