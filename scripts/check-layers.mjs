// Checks the import rules and refuses to be silent: the cruiser exits 0 when it could read nothing,
// so the number of modules it saw must not fall below a floor.
import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

const FLOOR = 40
const { output } = await cruise(['apps', 'packages'], {
  ...config.options,
  ruleSet: { forbidden: config.forbidden },
  validate: true,
})
const { violations, totalCruised } = output.summary
for (const { rule, from, to } of violations) {
  const reason = config.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
  console.error(`${from} -> ${to}\n  ${rule.name}: ${reason}`)
}
if (totalCruised < FLOOR)
  console.error(`only ${totalCruised} modules were read, at least ${FLOOR} expected: the check saw nothing`)
console.log(`layers: ${totalCruised} modules, ${violations.length} violations`)
process.exit(violations.length > 0 || totalCruised < FLOOR ? 1 : 0)
