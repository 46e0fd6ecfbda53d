import { seedFigures } from './seed-figures.ts'
console.log(JSON.stringify(await seedFigures('/tmp/an-data')))
