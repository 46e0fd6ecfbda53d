import packageFile from '../../package.json' with { type: 'json' }

/** Version of Tongtu, the same in all its packages. */
export const productVersion: string = packageFile.version
