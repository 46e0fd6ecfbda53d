/// <reference lib="dom" />
import type { Page } from 'playwright-core'

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Drops files on what the selector names, all at once, as a hand would. */
export async function dropFiles(page: Page, target: string, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await page.locator(target).evaluate((place, sent) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of sent) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, sent)
}
