// The generated client, with its longer calls by shorter names.
import assert from 'node:assert/strict';
import RingCentral from '@rc-ex/core';
import { BILLING_NUMBER, GUEST, SERVER } from './emulator.mjs';

export async function loggedIn({ extensionId }) {
  const rc = new RingCentral({ server: SERVER, clientId: 'walk', clientSecret: 'any' });
  await rc.authorize({ jwt: extensionId });
  return rc;
}

export const threads = (rc, id) => rc.restapi().account().messageThreads(id);

export const assign = (rc, id, assignee) => threads(rc, id).assign().post({ assignee });

export const sync = (rc, query) => threads(rc).sync().get(query);

/** In parts, since the client sends no message otherwise. */
export const send = (rc, message) => threads(rc).messages().post({
  from: { phoneNumber: BILLING_NUMBER },
  to: [{ phoneNumber: GUEST }],
  ...message,
});

export const recipients = (rc, owner) => rc.restapi().account().extension(owner.extensionId).smsRecipients();

export const ids = ({ records }) => records.map(({ id }) => id);

/** Whatever else the error has, it has these members. */
export async function assertRefused(call, status, members) {
  const { response } = await call.then(() => assert.fail('nothing was refused'), (it) => it);
  const [error] = response.data.errors;
  assert.equal(response.status, status);
  assert.deepEqual(Object.fromEntries(Object.keys(members).map((it) => [it, error[it]])), members);
}
