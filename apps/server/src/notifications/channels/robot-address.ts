import { BlockList, isIP } from 'node:net'
import type { Config } from '../../platform/config.ts'
import { AppError } from '../../platform/errors.ts'

/** Addresses of networks that are not the internet: what stands there is not to be reached through this server. */
const inner = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(net, prefix, 'ipv6')

/** Whether an IP address belongs to a private or reserved network. IPv4 inside IPv6 is looked through. */
export function isInnerAddress(address: string): boolean {
  return inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Only https to the internet, unless the installation allows more; names are looked up again when something is sent.
 * @throws AppError 422
 */
export function refuseRobotUrl(text: string, { privateRobots }: Pick<Config, 'privateRobots'>): void {
  const url = URL.canParse(text) ? new URL(text) : null
  const protocols = privateRobots ? ['https:', 'http:'] : ['https:']
  if (url === null || !protocols.includes(url.protocol)) {
    throw new AppError(422, 'TT-X-008', '机器人地址应以 https:// 开头，请到群设置里复制完整的地址')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!privateRobots && (host === 'localhost' || (isIP(host) !== 0 && isInnerAddress(host)))) {
    throw new AppError(422, 'TT-X-009', '机器人地址在内网，本系统的设置不允许；需要的由运维设 TONGTU_ROBOT_PRIVATE=on')
  }
}
