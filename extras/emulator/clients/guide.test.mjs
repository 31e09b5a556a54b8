// The seven calls of the product guide, made the way its samples make them.
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { SDK } from '@ringcentral/sdk';
import {
  ANN, BOB, FAY, GUEST, OTHER_GUEST, SERVER, THREADS, beginAtNine, guestWrites, timePasses,
} from './emulator.mjs';

let platform;

before(async () => {
  platform = await loggedIn('101');
});

beforeEach(beginAtNine);

async function loggedIn(jwt) {
  const sdk = new SDK({ server: SERVER, clientId: 'guide', clientSecret: 'any', refreshDelayMs: 0 });
  await sdk.platform().login({ jwt });
  return sdk.platform();
}

async function json(call) {
  return (await call).json();
}

/** What a sample would print in its catch. */
async function refusal(call) {
  const e = await call.then(() => assert.fail('nothing was refused'), (it) => it);
  return { status: e.response.status, ...(await e.response.json()) };
}

test('a list holds the threads that were created in a period, whose times need no zone', async () => {
  await guestWrites(GUEST, 'Too early');
  await timePasses('PT1H');
  const within = await guestWrites(OTHER_GUEST, 'In time');
  await timePasses('PT1H');
  await guestWrites('+16502240003', 'Too late');

  const list = await json(platform.get(THREADS, {
    creationTimeFrom: '2026-03-02T09:00:00.001',
    creationTimeTo: '2026-03-02T11:00:00.000',
    perPage: 100,
  }));

  assert.deepEqual(list, {
    records: [within],
    paging: { perPage: 100, page: 1, pageStart: 0, pageEnd: 0, totalPages: 1, totalElements: 1 },
  });
});

test('half a period is refused, in JSON that says which half is missing', async () => {
  const { status, errors } = await refusal(platform.get(THREADS, { creationTimeFrom: '2026-03-02T09:00:00.000' }));

  assert.equal(status, 400);
  assert.equal(errors.length, 1);
  assert.equal(errors[0].errorCode, 'CMN-101');
  assert.equal(errors[0].parameterName, 'creationTimeTo');
});

test('a thread is read with all that is known of it, and without members for what is not', async () => {
  const { id } = await guestWrites(GUEST, 'Where is my invoice?');

  assert.deepEqual(await json(platform.get(`${THREADS}/${id}`)), {
    id,
    status: 'Open',
    availability: 'Alive',
    ownerParty: { phoneNumber: '+12092480001' },
    guestParty: { phoneNumber: GUEST },
    owner: { extensionId: '62498880001', name: 'Billing Queue', extensionType: 'Department' },
    label: 'Where is my invoice?',
    creationTime: '2026-03-02T09:00:00.000Z',
    lastModifiedTime: '2026-03-02T09:00:00.000Z',
  });
});

test('a thread that nobody opened is not found', async () => {
  const { status, errors } = await refusal(platform.get(`${THREADS}/07d6d352-2c96-40b8-a704-2505fdbdfa0a`));

  assert.equal(status, 404);
  assert.equal(errors[0].errorCode, 'CMN-102');
  assert.equal(errors[0].parameterName, 'threadId');
});

test('a thread is assigned, and taken over', async () => {
  const { id } = await guestWrites(GUEST, 'Hello');

  const given = await json(assign(platform, id, BOB));
  const taken = await json(assign(platform, id, ANN));

  assert.deepEqual(given.assignee, BOB);
  assert.deepEqual(taken.assignee, ANN);
});

test('a thread is not assigned to somebody who is no handler of its owner', async () => {
  const { id } = await guestWrites(GUEST, 'Hello');

  const { status, errors } = await refusal(assign(platform, id, FAY));

  assert.equal(status, 400);
  assert.equal(errors[0].errorCode, 'CMN-102');
  assert.equal(errors[0].parameterName, 'assignee.extensionId');
});

function assign(as, id, { extensionId }) {
  return as.post(`${THREADS}/${id}/assign`, { assignee: { extensionId } });
}

test('a resolved thread says why, and has no assignee any more', async () => {
  const { id } = await guestWrites(GUEST, 'Hello');
  await assign(platform, id, ANN);

  const resolved = await json(platform.post(`${THREADS}/${id}/resolve`));

  assert.equal(resolved.status, 'Resolved');
  assert.equal(resolved.statusReason, 'Manual');
  assert.ok(!('assignee' in resolved));
});

test('what is resolved is not resolved again', async () => {
  const { id } = await guestWrites(GUEST, 'Hello');
  await platform.post(`${THREADS}/${id}/resolve`);

  const { status, errors } = await refusal(platform.post(`${THREADS}/${id}/resolve`));

  assert.equal(status, 403);
  assert.equal(errors[0].errorCode, 'MSG-403');
  assert.equal(errors[0].rule, 'R5');
});

for (const alias of ['', '/delete']) {
  test(`a thread is deleted at {threadId}${alias}, and what was written in it is gone`, async () => {
    const { id } = await guestWrites(GUEST, 'Hello');

    const deleted = await platform.delete(`${THREADS}/${id}${alias}`);

    const read = await json(platform.get(`${THREADS}/${id}`));
    assert.equal(deleted.status, 204);
    assert.equal(read.availability, 'Deleted');
    assert.ok(!('label' in read));
  });
}

test('a full sync brings what is open, an incremental one what changed since', async () => {
  const { id: first } = await guestWrites(GUEST, 'One');
  const { id: second } = await guestWrites(OTHER_GUEST, 'Two');
  await platform.post(`${THREADS}/${first}/resolve`);
  const full = await sync({ syncType: 'FSync' });
  await timePasses('PT1M');
  const { id: third } = await guestWrites(GUEST, 'Three');
  await timePasses('PT1M');
  await platform.post(`${THREADS}/${second}/resolve`);

  const delta = await sync({ syncType: 'ISync', syncToken: full.syncInfo.syncToken });
  const nothing = await sync({ syncType: 'ISync', syncToken: delta.syncInfo.syncToken });

  assert.deepEqual(states(full), [[second, 'Open']]);
  assert.equal(full.syncInfo.syncType, 'FSync');
  assert.equal(full.syncInfo.syncTime, '2026-03-02T09:00:00.000Z');
  assert.deepEqual(states(delta), [[second, 'Resolved'], [third, 'Open']]);
  assert.equal(delta.syncInfo.syncType, 'ISync');
  assert.equal(delta.syncInfo.syncTime, '2026-03-02T09:02:00.000Z');
  assert.deepEqual(nothing.records, []);
});

test('an incremental sync with a token that nobody gave is refused', async () => {
  const { status, errors } = await refusal(platform.get(`${THREADS}/sync`, { syncType: 'ISync', syncToken: 'mine' }));

  assert.equal(status, 400);
  assert.equal(errors[0].errorCode, 'CMN-101');
  assert.equal(errors[0].parameterName, 'syncToken');
});

function sync(query) {
  return json(platform.get(`${THREADS}/sync`, query));
}

function states({ records }) {
  return records.map(({ id, status }) => [id, status]);
}

test('a login that fails says so in words', async () => {
  await assert.rejects(loggedIn('999'), (e) => e.response.status === 400 && /listed as a handler/.test(e.message));
});

test('an access token that is no good is renewed in the middle of a call', async () => {
  const patient = await loggedIn('101');
  const { refresh_token } = await patient.auth().data();
  await patient.auth().setData({ access_token: 'no good' });

  const { records } = await json(patient.get(THREADS));

  assert.deepEqual(records, []);
  assert.notEqual((await patient.auth().data()).refresh_token, refresh_token);
});
