// The endpoints of recipients and of logins, by a client generated from the public schema.
import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { ANN, BILLING, BOB, CEM, DEE, EVE, FAY, GUEST, SUPPORT, beginAtNine, guestWrites } from './emulator.mjs';
import { assertRefused, assign, loggedIn, recipients, threads } from './generated.mjs';

let ann;
let bob;

before(async () => {
  [ann, bob] = await Promise.all([ANN, BOB].map(loggedIn));
});

beforeEach(beginAtNine);

describe('recipients', () => {
  const recipient = ({ extensionId: id, name, extensionType }, assignable = true) =>
    ({ id, name, extensionNumber: id, extensionType, assignable, hasLicense: assignable });

  test('are the handlers of an owner', async () => {
    assert.deepEqual(await recipients(ann, SUPPORT).get(), {
      smsRecipients: [recipient(CEM), recipient(DEE), recipient(EVE), recipient(FAY, false)],
    });
  });

  test('change many at a time, and who goes loses their threads', async () => {
    const { id } = await guestWrites(GUEST, 'Hello');
    await assign(ann, id, BOB);

    await recipients(ann, BILLING).bulkAssign().post({
      addedExtensionIds: [EVE.extensionId],
      removedExtensionIds: [BOB.extensionId, CEM.extensionId],
    });

    assert.deepEqual(await recipients(ann, BILLING).get(), {
      smsRecipients: [recipient(ANN), recipient(DEE), recipient(EVE)],
    });
    assert.equal((await threads(ann, id).get()).assignee, undefined);
    await assertRefused(threads(bob, id).get(), 403, { errorCode: 'MSG-403', rule: 'L1' });
  });
});

describe('a login', () => {
  const UNAUTHORIZED = { errorCode: 'OAU-129' };

  test('is for those who are listed', async () => {
    await assert.rejects(
      loggedIn({ extensionId: '999' }),
      ({ response }) => response.status === 400 && response.data.error === 'invalid_grant',
    );
  });

  test('is refreshed once for each refresh token, and the old tokens are no good', async () => {
    const rc = await loggedIn(ANN);
    const old = rc.token;

    await rc.refresh();

    assert.equal(rc.token.owner_id, ANN.extensionId);
    assert.deepEqual((await threads(rc).list()).records, []);
    await assert.rejects(rc.refresh(old.refresh_token), ({ response }) => response.data.error === 'invalid_grant');
    rc.token = old;
    await assertRefused(threads(rc).list(), 401, UNAUTHORIZED);
  });

  test('ends when it is revoked', async () => {
    const rc = await loggedIn(ANN);
    const old = rc.token;

    await rc.revoke();

    await assertRefused(threads(rc).list(), 401, { errorCode: 'OAU-149' });
    rc.token = old;
    await assertRefused(threads(rc).list(), 401, UNAUTHORIZED);
    await assert.rejects(rc.refresh(), ({ response }) => response.data.error === 'invalid_grant');
  });
});
