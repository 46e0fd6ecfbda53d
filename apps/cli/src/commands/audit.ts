import { type PlaceChain, useServices, verifyPlaces } from '@tongtu/server'
import type { Command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { readArguments } from '../read-arguments.ts'

/** `tongtu audit verify`: recomputes the chain of each place; exit code 1 when one does not hold. */
export const audit: Command = async (args, usage) => {
  const { named: act, values } = readArguments(args, usage, { jurisdiction: 'string' })
  if (act !== 'verify') throw new CommandError(`看不懂“${act}”。用法：tongtu ${usage}`)
  const chains = await useServices((services) => verifyPlaces(services, values.jurisdiction ?? null))
  for (const chain of chains) console.log(describe(chain))
  return chains.some(({ fault }) => fault !== null) ? 1 : 0
}

function describe({ place, events, seals, lastSeal, faultText }: PlaceChain): string {
  const last = lastSeal ? `，最近封存 ${lastSeal.at}，校验码 ${lastSeal.hash}` : ''
  const result = faultText === null ? '校验通过' : `校验不符：${faultText}`
  return `${place.code} ${place.name}：已封存 ${events} 条，封存 ${seals} 次${last}，${result}`
}
