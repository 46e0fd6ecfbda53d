/**
 * How the server's Node is started. Without a limit V8 lets garbage lie until gigabytes are used; with one it sweeps in time
 * and half as much stays resident. The limit is twice what the largest work needs (everything made anew of five million
 * figures: 496 MB), so nothing meets it. Young objects get half the usual room for the same reason.
 */
export const serverFlags = ['--max-old-space-size=1024', '--max-semi-space-size=32']
