import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { ReadLimits } from '../read-limits.ts'
import { RefusedDocument } from '../refused-document.ts'

/** A zip file whose parts are inflated piece by piece, so a bomb costs no more than the pieces read so far. */
export interface ZipFile {
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * Hands the part over in pieces. Returns false where it breaks off or its checksum is wrong: the pieces handed over
   * before are what can be saved. Throws RefusedDocument where inflating exceeds the limits.
   */
  read(name: string, onPiece: (piece: Uint8Array) => void): boolean
}

interface ZipEntry {
  readonly method: number
  readonly from: number
  readonly compressed: number
  readonly inflated: number
  readonly crc: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
/** Deflate makes at most 1032 bytes of one: a piece of 16 kB cannot become more than 17 MB at once. */
const pieceLength = 16_384
/** Office files of real texts inflate 5 to 60 times; a ratio counts only once the part is large. */
const suspiciousRatio = 300
const ratioCountsFrom = 50_000_000

const damaged = () => new RefusedDocument('TT-P-006', '文件不完整或已损坏，请用原来的软件打开后另存一份再上传')
const bomb = () =>
  new RefusedDocument('TT-P-005', '文件解压后异常庞大，疑为压缩炸弹，请用办公软件另存为docx或xlsx再上传')

/** Reads the directory of a zip file. Throws RefusedDocument where there is none, or it is encrypted or immense. */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipFile {
  const entries = readDirectory(bytes, limits)
  let inflatedSoFar = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name, onPiece) {
      const entry = entries.get(name)
      if (entry === undefined) return false
      if (entry.inflated > limits.inflatedBytes) throw bomb()
      let length = 0
      let checksum = 0
      const take = (piece: Uint8Array) => {
        length += piece.length
        inflatedSoFar += piece.length
        const isSuspicious = length > ratioCountsFrom && length > entry.compressed * suspiciousRatio
        if (inflatedSoFar > limits.inflatedBytes || isSuspicious) throw bomb()
        checksum = crc32(piece, checksum)
        onPiece(piece)
      }
      const data = dataOf(bytes, entry)
      if (data === null) return false
      return inflate(data, entry.method, take) && checksum === entry.crc
    },
  }
}

function inflate(data: Uint8Array, method: number, take: (piece: Uint8Array) => void): boolean {
  if (method === 0) {
    for (let from = 0; from < data.length; from += pieceLength) take(data.subarray(from, from + pieceLength))
    return true
  }
  if (method !== 8) return false
  let fromCaller: unknown = null
  const stream = new Inflate((piece) => {
    try {
      take(piece)
    } catch (error) {
      fromCaller = error
      throw error
    }
  })
  try {
    for (let from = 0; from < data.length; from += pieceLength)
      stream.push(data.subarray(from, from + pieceLength), from + pieceLength >= data.length)
    return true
  } catch (error) {
    if (error === fromCaller) throw error
    return false
  }
}

function readDirectory(bytes: Uint8Array, limits: ReadLimits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw damaged()
  const count = view.getUint16(end + 10, true)
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  if (count > limits.zipEntries) throw bomb()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const commentLength = view.getUint16(at + 32, true)
    const nameEnd = at + 46 + nameLength
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    if (isEncrypted) throw new RefusedDocument('TT-P-004', '文件设有密码，请去掉密码后再上传')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, nameEnd, Math.min(nameEnd + extraLength, bytes.length)),
    })
    at = nameEnd + extraLength + commentLength
  }
  return entries
}

/** Sizes and offset of a directory entry; streaming writers put them into the ZIP64 extra field. */
function sizesOf(view: DataView, entry: number, extraFrom: number, extraTo: number) {
  const overflow = 0xffffffff
  const sizes = {
    inflated: view.getUint32(entry + 24, true),
    compressed: view.getUint32(entry + 20, true),
    from: view.getUint32(entry + 42, true),
  }
  let at = extraFrom
  while (at + 4 <= extraTo) {
    const isZip64 = view.getUint16(at, true) === 1
    const to = Math.min(at + 4 + view.getUint16(at + 2, true), extraTo)
    at += 4
    if (isZip64)
      for (const key of ['inflated', 'compressed', 'from'] as const)
        if (sizes[key] === overflow && at + 8 <= to) {
          sizes[key] = Number(view.getBigUint64(at, true))
          at += 8
        }
    at = to
  }
  return sizes
}

/** The end record stands last, before a comment of at most 65535 bytes. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}

function dataOf(bytes: Uint8Array, { from, compressed }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (from + 30 > bytes.length || view.getUint32(from, true) !== headerSignature) return null
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
  return start + compressed > bytes.length ? null : bytes.subarray(start, start + compressed)
}
