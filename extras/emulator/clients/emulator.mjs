import assert from 'node:assert/strict';

export const SERVER = process.env.EMULATOR ?? 'http://127.0.0.1:8080';

export const THREADS = '/restapi/v1.0/account/~/message-threads';

export const BILLING = { extensionId: '62498880001', name: 'Billing Queue', extensionType: 'Department' };
export const SUPPORT = { extensionId: '62498880002', name: 'Support Queue', extensionType: 'Department' };
export const BILLING_NUMBER = '+12092480001';
export const SUPPORT_NUMBER = '+12092480002';

export const GUEST = '+16502240001';
export const OTHER_GUEST = '+16502240002';

export const ANN = { extensionId: '101', name: 'Ann Lee', extensionType: 'User' };
export const BOB = { extensionId: '102', name: 'Bob Diaz', extensionType: 'User' };
export const CEM = { extensionId: '103', name: 'Cem Kaya', extensionType: 'User' };
export const DEE = { extensionId: '104', name: 'Dee Ross', extensionType: 'User' };
export const EVE = { extensionId: '105', name: 'Eve Wolf', extensionType: 'User' };
export const FAY = { extensionId: '106', name: 'Fay Okoro', extensionType: 'User' };

const OWNERS = [
  {
    ...BILLING,
    phoneNumbers: [BILLING_NUMBER],
    handlers: [ANN, BOB, CEM, DEE].map((it) => ({ ...it, assignable: true })),
  },
  {
    ...SUPPORT,
    phoneNumbers: [SUPPORT_NUMBER],
    handlers: [CEM, DEE, EVE, FAY].map((it) => ({ ...it, assignable: it !== FAY })),
  },
];

/** Whatever a test before did: no threads, the demo account, 72 hours, nine o'clock. */
export async function beginAtNine() {
  await control('PUT', '/clock', { now: '2026-03-02T09:00:00.000Z' });
  await control('PUT', '/expiry', { ttl: 'PT72H' });
  await control('PUT', '/directory', { owners: OWNERS });
  await control('POST', '/reset');
}

/** The thread that a guest's message joined or opened. */
export async function guestWrites(from, text, to = BILLING_NUMBER) {
  return (await control('POST', '/inbound', { from, to, text })).thread;
}

export const timePasses = (duration) => control('POST', '/clock/advance', { duration });

export const compact = () => control('POST', '/compact');

async function control(method, path, body) {
  const response = await fetch(`${SERVER}/emulator/v1${path}`, { method, body: JSON.stringify(body) });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
