const EDGE = 'tongtu-test-boundary'

/** A request that uploads files under the field `file`, as a browser sends them. */
export function multipart(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(`--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${EDGE}` },
    payload: Buffer.concat([...parts, Buffer.from(`--${EDGE}--\r\n`)]),
  }
}
