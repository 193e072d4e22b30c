// Addresses that nothing from outside may lead to: this machine, this network, and what means either of them in another way.

import { BlockList, isIPv4 } from 'node:net'

/** The registries of special addresses of the IANA: RFC 6890 and what has come since. */
const V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Of version 6 only what is given out to the world; in it what carries an address of version 4. */
const V6_WORLD: readonly [string, number] = ['2000::', 3]
const V6_INSIDE: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
for (const [net, bits] of V4) closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of V6_INSIDE) closed.addSubnet(net, bits, 'ipv6')
const world = new BlockList()
world.addSubnet(...V6_WORLD, 'ipv6')

export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return closed.check(address, 'ipv4')
  return !world.check(address, 'ipv6') || closed.check(address, 'ipv6')
}
